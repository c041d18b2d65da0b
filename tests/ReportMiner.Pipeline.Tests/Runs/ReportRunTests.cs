using System.Diagnostics;
using System.Text.Json;
using ReportMiner.Export;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Tests.Workers;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Tests.Runs;

public sealed class ReportRunTests
{
    private static readonly string[] Some =
    [
        "expert-panel-2021-ru.docx", "expert-panel-2023-ru.html", "expert-panel-2019-en.md", "resolution-preservation-2022-en.txt",
        "resolution-preservation-2022-en.meta.json"
    ];

    [Fact]
    public void The_results_are_the_same_with_workers_without_and_from_the_cache()
    {
        using Folder folder = Reports();
        Run(folder, "in-process", useCache: false, workers: false);
        Run(folder, "workers", useCache: false, workers: true);
        Run(folder, "kept", useCache: true, workers: true);
        Dictionary<string, string> kept = Folder.Results(folder.At("kept"));
        Run(folder, "kept", useCache: true, workers: true);

        kept.Should().HaveCountGreaterThan(5);
        Folder.Results(folder.At("workers")).Should().Equal(Folder.Results(folder.At("in-process")));
        kept.Should().Equal(Folder.Results(folder.At("in-process")));
        Folder.Results(folder.At("kept")).Should().Equal(kept);
    }

    [Fact]
    public void A_second_run_reads_no_file_again()
    {
        using Folder folder = Reports();
        Run(folder, "out", useCache: true, workers: true);

        // Reading a file again would need a worker, and there is none.
        RunResult again = ReportRun.Run(
            new RunOptions
            {
                Inputs = [folder.At("in")],
                Output = folder.At("out"),
                Worker = new WorkerCommand("no such program", []),
                Jobs = 2
            },
            ExportOptions.Default, null, CancellationToken.None);

        again.Documents.Should().OnlyContain(d => d.Document.Status != DocumentStatus.Failed);
        again.Documents.Sum(d => d.Items).Should().BeGreaterThan(10);
    }

    [Fact]
    public void A_run_killed_at_any_moment_and_started_again_gives_the_same_bytes()
    {
        using Folder folder = Reports();
        Run(folder, "undisturbed", useCache: false, workers: true);
        var random = new Random(9);
        for (int round = 0; round < 3; round++)
        {
            using Process run =
                Process.Start(FaultyWorker.Command.Program, [FaultyWorker.Assembly, "run", folder.At("in"), folder.At("killed")]);
            run.WaitForExit(random.Next(100, 1500));
            run.Kill();
            run.WaitForExit();
        }

        Run(folder, "killed", useCache: true, workers: true);

        Folder.Results(folder.At("killed")).Should().Equal(Folder.Results(folder.At("undisturbed")));
    }

    [Fact]
    public void A_file_that_breaks_its_worker_is_reported_and_the_others_are_read()
    {
        using Folder folder = Reports();
        File.WriteAllText(Path.Combine(folder.At("in"), "overflows.txt"), "Text.");

        RunResult result = Run(folder, "out", useCache: true, workers: true);

        result.Documents.Should().ContainSingle(d => d.Document.Status == DocumentStatus.Failed).Which.Document.Source.File.Should()
            .Be("overflows.txt");
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.At("out"), "run.json")));
        report.RootElement.GetProperty("documents").EnumerateArray().Should()
            .ContainSingle(d => d.GetProperty("file").GetString() == "overflows.txt")
            .Which.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be("RM1010");
    }

    [Fact]
    public void Two_runs_on_one_folder_exclude_each_other()
    {
        using Folder folder = Reports();
        using OutputFolder held = OutputFolder.Open(folder.At("out"));

        Action second = () => Run(folder, "out", useCache: false, workers: false);

        second.Should().Throw<InputException>().WithMessage("*another run is writing to it*");
    }

    [Fact]
    public void Strict_makes_a_document_with_a_warning_incomplete()
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt", "The Panel recommended that:\n\n(a) States should keep registers.\n");
        folder.Add("a.meta.json", "not JSON");
        var options = new RunOptions { Inputs = [file], Output = folder.At("out") };

        ReportRun.Understand([file], options, null, CancellationToken.None).Documents[0].Document.Status.Should()
            .Be(DocumentStatus.Complete);
        ReportRun.Understand([file], options with { Strict = true }, null, CancellationToken.None).Documents[0].Document.Status.Should()
            .Be(DocumentStatus.Incomplete);
    }

    private static Folder Reports()
    {
        var folder = new Folder();
        Directory.CreateDirectory(folder.At("in"));
        foreach (string sample in Some)
        {
            File.Copy(Path.Combine(Folder.Samples, sample), Path.Combine(folder.At("in"), sample));
        }

        return folder;
    }

    private static RunResult Run(Folder folder, string output, bool useCache, bool workers) => ReportRun.Run(
        new RunOptions
        {
            Inputs = [folder.At("in")],
            Output = folder.At(output),
            UseCache = useCache,
            Worker = workers ? FaultyWorker.Command : null,
            Jobs = 2
        },
        ExportOptions.Default,
        null,
        CancellationToken.None);
}
