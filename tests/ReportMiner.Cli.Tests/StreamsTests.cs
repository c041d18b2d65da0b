using System.Text.Json;

namespace ReportMiner.Cli.Tests;

/// <summary>Standard output is for results alone, so that a pipe can read it; what happens is told on standard error.</summary>
public sealed class StreamsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-streams-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_writes_files_says_nothing_on_standard_output()
    {
        string run = Path.Combine(_folder, "run"), labels = Path.Combine(Cli.Root, "corpus", "themes", "labels.en.csv"),
            rows = Path.Combine(_folder, "rows.jsonl");

        (_, string output, string error) =
            Cli.Start("run", Cli.Sample("expert-panel-2019-en.md"), Cli.Sample("expert-panel-2023-en.pdf"), "--out", run);
        output.Should().BeEmpty();
        error.Should().Contain(run);
        Cli.Start("export", "--in", run, "--formats", "csv", "--out", Path.Combine(_folder, "more")).Out.Should().BeEmpty();
        Cli.Run("classify", labels, "--out", rows).Out.Should().BeEmpty();
        File.Exists(rows).Should().BeTrue();
    }

    [Fact]
    public void What_prints_JSON_prints_nothing_else_on_standard_output()
    {
        string one = Cli.Sample("expert-panel-2019-en.md"), run = Path.Combine(_folder, "run");
        Cli.Start("run", one, "--out", run);
        string[][] commands =
        [
            ["inspect", one, "--json"], ["align", one, Cli.Sample("expert-panel-2021-ru.docx"), "--json"],
            ["search", "data preservation", "--in", run],
        ];
        foreach (string[] command in commands)
        {
            string[] lines = command[0] == "search" ? Cli.Start(command).Out.TrimEnd().Split('\n') : [Cli.Start(command).Out];
            foreach (string line in lines)
            {
                Action read = () => JsonDocument.Parse(line).Dispose();
                read.Should().NotThrow(command[0]);
            }
        }
    }
}
