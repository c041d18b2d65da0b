using System.ComponentModel;
using System.Diagnostics;

namespace ReportMiner.Release;

/// <summary>Calls of other programs.</summary>
internal static class Command
{
    /// <summary>Calls a program and waits for it.</summary>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <exception cref="ReleaseException">It is not there, or ends with another status than 0; the message ends with its
    /// output.</exception>
    public static string Run(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        (int status, string output) = Try(program, arguments, folder, environment);
        return status == 0
            ? output
            : throw new ReleaseException($"'{program} {string.Join(' ', arguments)}' ended with status {status}:\n{output}");
    }

    /// <summary>Calls a program and waits for it.</summary>
    /// <returns>Its exit status, -1 where it could not be started; and both of its streams.</returns>
    public static (int Status, string Output) Try(
        string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    /// <summary>Whether a program of that name can be started.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(p => p.Length > 0 && File.Exists(Path.Combine(p, program)));
}
