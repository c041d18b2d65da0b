namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>A test on permissions of a Unix file system, which do not bind the administrator.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PlainUserFactAttribute : FactAttribute
{
    public PlainUserFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Skip = "The tests run as administrator, or on Windows.";
        }
    }
}
