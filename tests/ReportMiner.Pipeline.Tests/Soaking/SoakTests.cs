using System.Diagnostics;
using ReportMiner.Pipeline.Tests.Workers;

namespace ReportMiner.Pipeline.Tests.Soaking;

/// <summary>
/// A short run of what a long one does by command:
/// <c>dotnet run --project tests/ReportMiner.Benchmarks -c Release -- --soak-reading FOLDER 20 50</c>.
/// </summary>
public sealed class SoakTests
{
    private static readonly string[] Samples =
    [
        "expert-panel-2019-en.md", "expert-panel-2021-ru.docx", "expert-panel-2023-ru.html", "resolution-preservation-2022-en.txt",
        "resolution-children-2021-ru.pdf"
    ];

    [Fact]
    public void Nothing_grows_while_files_are_read_again_and_again()
    {
        using var folder = new Folder();
        var start = new ProcessStartInfo(
            "dotnet",
            [FaultyWorker.Assembly, "soak", "3", "4", .. Samples.Select(s => Path.Combine(Folder.Samples, s))])
            {
                RedirectStandardOutput = true
            };
        start.Environment[OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = folder.Path;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        using Process process = Process.Start(start)!;
        ProcessState[] states =
        [
            .. process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ProcessState.Parse)
        ];
        process.WaitForExit();

        process.ExitCode.Should().Be(0);
        states.Should().HaveCount(4);

        // What the first stretch does not fill of the caches of the runtime takes some hundred kilobytes; one document kept a round would
        // be megabytes.
        states[^1].Kibibytes.Should().BeLessThan(states[0].Kibibytes + 1_024);

        // The runtime itself opens one or two when it first needs them; a file left open a round would be twelve.
        states[^1].OpenFiles.Should().BeLessThan(states[0].OpenFiles + 6);

        // The pool of the runtime adds a few as it likes.
        states[^1].Threads.Should().BeLessThanOrEqualTo(states[0].Threads + 5);
        states.Should().OnlyContain(s => s.TemporaryFiles == 0);
    }
}
