using ReportMiner.Cli.Tests.Outside;

namespace ReportMiner.Cli.Tests;

/// <summary>Further formats from the folder of a run, by a process of their own.</summary>
[Collection(SampleRun.Name)]
public sealed class ExportTests(SampleRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Tables_of_a_folder_are_the_bytes_that_the_run_wrote()
    {
        var (status, _, error) =
            Cli.Start("export", "--in", run.Folder, "--format", "parquet,long,wide,csv-ru,csv,jsonl", "--out", _folder);

        status.Should().Be(0, error);
        string[] written = [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        written.Should()
            .Contain([
                "recommendations.parquet", "recommendations-long.csv", "recommendations-wide.csv", "recommendations.ru.csv", "links.jsonl"
            ]);
        foreach (string name in written)
        {
            File.ReadAllBytes(Path.Combine(_folder, name)).Should().Equal(File.ReadAllBytes(run.At(name)), name);
        }
    }

    [Fact]
    public void All_formats_are_written_but_those_that_need_the_text_and_these_are_named()
    {
        var (status, _, error) = Cli.Start("export", "--in", run.Folder, "--format", "all", "--out", _folder);

        status.Should().Be(0, error);
        error.Should().MatchRegex("Left out, as they need the text of the documents: .*qda.*akn");
        File.Exists(Path.Combine(_folder, "references.bib")).Should().BeTrue();
        File.Exists(Path.Combine(_folder, "project.qdpx")).Should().BeFalse();
    }

    [Fact]
    public void A_format_that_needs_the_text_says_which_command_writes_it()
    {
        var (status, _, error) = Cli.Start("export", "--in", run.Folder, "--format", "qda", "--out", _folder);

        status.Should().Be(1);
        error.Should().Contain("reportminer run INPUT --formats qda");
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [Theory]
    [InlineData("papyrus", "papyrus")]
    [InlineData("csv", "recommendations.jsonl")]
    public void Wrong_use_is_one_line_and_status_1(string format, string named)
    {
        var (status, output, error) = Cli.Start("export", "--in", _folder, "--format", format, "--out", Path.Combine(_folder, "out"));

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("reportminer: ").And.Contain(named).And.NotContain("\n");
    }
}
