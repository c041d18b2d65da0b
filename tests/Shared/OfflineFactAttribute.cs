using System.Diagnostics;

namespace ReportMiner.Tests;

/// <summary>A test that starts a program without a network; skipped where the system does not let one do so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfflineFactAttribute : FactAttribute
{
    /// <summary>Arguments of <c>unshare</c> before the program.</summary>
    public static readonly string[] Options = ["--map-root-user", "--net"];

    public OfflineFactAttribute()
    {
        if (!Works())
        {
            Skip = "unshare cannot take the network away here.";
        }
    }

    private static bool Works()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("unshare", [.. Options, "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
