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

    /// <summary>A copy of its own of a run over some of the samples, with the items that the model doubts.</summary>
    public static string NewRun()
    {
        string folder = Directory.CreateTempSubdirectory("review-").FullName;
        foreach (string file in Directory.GetFiles(s_run.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        string doubtful = Path.Combine(".review", "doubtful.txt");
        Directory.CreateDirectory(Path.Combine(folder, ".review"));
        File.Copy(Path.Combine(s_run.Value, doubtful), Path.Combine(folder, doubtful));
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
        FindDoubtful(folder);
        return folder;
    }

    // The model looks for doubtful items once, not for every copy.
    private static void FindDoubtful(string folder)
    {
        using Process serve = Start("serve", folder);
        var limit = Stopwatch.StartNew();
        while (!File.Exists(Path.Combine(folder, ".review", "doubtful.txt")))
        {
            (limit.Elapsed < TimeSpan.FromMinutes(2)).Should().BeTrue("doubtful items are found soon");
            Thread.Sleep(50);
        }

        serve.Kill(entireProcessTree: true);
        serve.WaitForExit();
    }

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
