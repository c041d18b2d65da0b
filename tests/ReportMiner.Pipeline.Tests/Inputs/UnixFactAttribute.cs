namespace ReportMiner.Pipeline.Tests.Inputs;

/// <summary>A test with symbolic links, which Windows leaves to the administrator.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Symbolic links need the administrator on Windows.";
        }
    }
}
