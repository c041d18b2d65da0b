using System.Diagnostics;

namespace ReportMiner.Cli.Tests.Outside;

/// <summary>Programs of the machine.</summary>
internal static class Tool
{
    /// <returns>The full path of a program; <see langword="null"/> where it is not installed.</returns>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, program))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end.</summary>
    public static (int Status, string Out, string Error) Run(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(
            program, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }

    public static (int Status, string Out, string Error) Run(string program, string folder, params IEnumerable<string> args) =>
        Run(program, folder, new Dictionary<string, string>(), args);
}
