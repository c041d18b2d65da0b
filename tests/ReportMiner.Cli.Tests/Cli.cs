using System.Diagnostics;

namespace ReportMiner.Cli.Tests;

/// <summary>Calls the program as a shell would.</summary>
internal static class Cli
{
    public static (int Status, string Out, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int status = CommandLine.Run(args, output, error);
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>Runs the program as a process of its own, which can start its workers.</summary>
    /// <param name="environment">Variables set for it.</param>
    /// <param name="args">Its arguments.</param>
    public static (int Status, string Out, string Error) Start(IReadOnlyDictionary<string, string> environment, params string[] args) =>
        StartUnder("dotnet", [], environment, [Program, .. args]);

    /// <summary>Runs another program that starts this one.</summary>
    /// <param name="launcher">The program started.</param>
    /// <param name="options">Its own arguments.</param>
    /// <param name="environment">Variables set for it.</param>
    /// <param name="args">The arguments after those.</param>
    public static (int Status, string Out, string Error) StartUnder(
        string launcher, string[] options, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(
            launcher, [.. options, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
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

    /// <summary>The program's file.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "reportminer.dll");

    public static (int Status, string Out, string Error) Start(params string[] args) => Start(new Dictionary<string, string>(), args);

    /// <summary>The root of the repository.</summary>
    public static string Root => CheckoutFolder.Root;

    public static string Sample(string name) => Path.Combine(Root, "corpus", "samples", name);
}
