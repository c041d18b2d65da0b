namespace ReportMiner.Cli.Tests;

/// <summary>A test with file names that other systems do not allow.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "The file system does not take such names.";
        }
    }
}
