using System.Diagnostics;
using System.Reflection;

namespace ReportMiner.Web.Tests;

/// <summary>The programs as they are built, and runs to review.</summary>
internal static class Programs
{
    private static readonly Lazy<string> s_run = new(MakeRun);

    /// <summary>The root of the repository.</summary>
    public static string Root => CheckoutFolder.Root;

    /// <summary>The file of <c>reportminer</c>.</summary>
    public static string ReportMiner { get; } =
        Path.Combine(Root, "src", "ReportMiner.Cli", "bin", Metadata("Configuration"), Metadata("Framework"), "reportminer.dll");

    /// <summary>A copy of its own of a run over some of the samples.</summary>
    public static string NewRun()
    {
        string folder = Directory.CreateTempSubdirectory("review-").FullName;
        foreach (string file in Directory.GetFiles(s_run.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    /// <summary>Starts <c>reportminer</c>.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet", [ReportMiner, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        return Process.Start(start)!;
    }

    /// <summary>Runs <c>reportminer</c> to its end, which must be a good one.</summary>
    public static string Run(params string[] args)
    {
        using Process process = Start(args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().BeOneOf([0, 2], "it said: {0}", error);
        return output.Result;
    }

    private static string MakeRun()
    {
        string folder = Directory.CreateTempSubdirectory("review-run-").FullName;
        string samples = Path.Combine(Root, "corpus", "samples");
        string[] inputs =
        [
            .. Directory.GetFiles(samples, "expert-panel-*").Where(f => !f.EndsWith(".pdf", StringComparison.Ordinal)),
            Path.Combine(samples, "review-corvania-2024-en.html")
        ];
        Run(["run", .. inputs, "--out", folder]);
        return folder;
    }

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
