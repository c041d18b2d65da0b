using System.Diagnostics;

namespace ReportMiner.Cli.Tests.Published;

/// <summary>A folder as an archive unpacks it works on a machine that has nothing: no .NET, no network, not even a PATH.</summary>
[Trait("Needs", "publication")]
public sealed class ReleasedFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-released-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [ReleasedFact]
    public void The_main_job_of_the_README_gives_the_bytes_of_the_checkout()
    {
        string expected = Path.Combine(_folder, "expected");
        Cli.Start("run", Path.Combine(Cli.Root, "corpus", "samples"), "--out", expected, "--formats", "all");

        Alone("reportminer", "run", "corpus/samples", "--out", Path.Combine(_folder, "out"), "--formats", "all").Status.Should()
            .Be(ExitStatus.Incomplete);

        SameFiles("out", "expected");
    }

    [ReleasedFact]
    public void The_trimmed_program_gives_the_bytes_of_the_whole_one()
    {
        string expected = Path.Combine(_folder, "expected");
        Cli.Start("run", Path.Combine(Cli.Root, "corpus", "samples"), "--out", expected, "--formats", "all");

        Alone("reportminer-dotnet", "run", "corpus/samples", "--out", Path.Combine(_folder, "out"), "--formats", "all").Status.Should()
            .Be(ExitStatus.Incomplete);

        SameFiles("out", "expected");
    }

    [ReleasedFact]
    public void What_needs_the_runtime_works_on_the_trimmed_one()
    {
        string labels = Path.Combine(_folder, "labels.csv"), native = Path.Combine(_folder, "native"),
            whole = Path.Combine(_folder, "whole");
        File.WriteAllLines(labels, File.ReadLines(Path.Combine(Cli.Root, "corpus", "themes", "labels.en.csv")).Take(120));
        Cli.Start("train", "--labels", labels, "--out", whole).Status.Should().Be(ExitStatus.Complete);

        Alone("reportminer", "train", "--labels", labels, "--out", native).Status.Should().Be(ExitStatus.Complete);

        SameFiles("native", "whole");
        string run = Path.Combine(_folder, "run");
        Cli.Start("run", Cli.Sample("expert-panel-2023-en.pdf"), "--out", run);
        Alone("reportminer", "search", "preserve data", "--in", run).Should().Be(Cli.Start("search", "preserve data", "--in", run));
    }

    [ReleasedFact]
    public void The_review_starts()
    {
        string run = Path.Combine(_folder, "run");
        Cli.Start("run", Cli.Sample("expert-panel-2023-en.pdf"), "--out", run);
        var start = new ProcessStartInfo(Path.Combine(PublishedFactAttribute.Folder, "reportminer"), ["serve", run, "--port", "0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment.Clear();
        using Process server = Process.Start(start)!;
        try
        {
            string? address = server.StandardOutput.ReadLine();
            address.Should().StartWith("http://127.0.0.1:");
            using var client = new HttpClient();
            client.GetStringAsync(new Uri(new Uri(address!), "/api/health")).Result.Should().NotBeEmpty();
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private void SameFiles(string made, string expected)
    {
        string[] names = Names(expected);
        Names(made).Should().Equal(names).And.HaveCountGreaterThan(2);
        names.Should()
            .OnlyContain(name =>
                File.ReadAllBytes(Path.Combine(_folder, made, name))
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, expected, name))));
    }

    private string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_folder, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>Runs a program of the folder, in it, without a network and without any variable.</summary>
    private static (int Status, string Out, string Error) Alone(string program, params string[] args) =>
        Cli.StartUnder(
            "unshare",
            [
                .. OfflineFactAttribute.Options,
                "--wd",
                PublishedFactAttribute.Folder,
                "env",
                "--ignore-environment",
                Path.Combine(PublishedFactAttribute.Folder, program)
            ],
            new Dictionary<string, string>(), args);
}
