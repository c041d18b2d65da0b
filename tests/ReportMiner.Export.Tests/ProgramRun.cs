using System.Diagnostics;

namespace ReportMiner.Export.Tests;

/// <summary>Runs a program of the machine to its end.</summary>
internal static class ProgramRun
{
    public static string Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
