using System.Text.Json;

namespace ReportMiner.Cli.Tests;

/// <summary>One decision from the command line, on a run of the samples' panel.</summary>
public sealed class DecideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("decide").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_decision_is_in_the_log_and_exports_keep_it()
    {
        string run = Path.Combine(_folder, "run"), exported = Path.Combine(_folder, "exported");
        string report = Path.Combine(_folder, "report.txt");
        File.WriteAllText(report, """
            Report of the Harbour Panel

            II. Recommendations

            1. States should count their buoys every spring.

            2. States should publish the tide tables of each harbour.
            """);
        Cli.Start("run", report, "--out", run).Status.Should().BeOneOf(0, 2);
        string id =
            Items(run).First(i => i.GetProperty("text").GetString()!.Contains("buoys", StringComparison.Ordinal)).GetProperty("id")
                .GetString()!;

        var (status, output, error) =
            Cli.Start(
                "decide",
                "--in",
                run,
                "--item",
                id,
                "--themes",
                "prevention",
                "--comment",
                "Ask the harbour master.",
                "--who",
                "A. Analyst");

        status.Should().Be(0, error);
        output.Should().Contain("themes = prevention");
        File.ReadAllLines(Path.Combine(run, "decisions.jsonl")).Should().HaveCount(2).And
            .OnlyContain(l => l.Contains("A. Analyst", StringComparison.Ordinal));
        Cli.Start("export", "--in", run, "--format", "jsonl,matrix", "--out", exported).Status.Should().Be(0);
        Items(exported).Single(i => i.GetProperty("id").GetString() == id).GetProperty("themes").EnumerateArray()
            .Select(t => t.GetProperty("id").GetString()).Should().Equal("prevention");
        File.ReadAllText(Path.Combine(exported, "matrix.csv")).Should().Contain("Ask the harbour master.");
    }

    [Fact]
    public void A_decision_is_told_in_Russian_where_asked_for()
    {
        string run = Path.Combine(_folder, "run"), report = Path.Combine(_folder, "report.txt");
        File.WriteAllText(report, """
            Report of the Harbour Panel

            II. Recommendations

            1. States should count their buoys every spring.
            """);
        Cli.Start("run", report, "--out", run).Status.Should().BeOneOf(0, 2);
        string id = Items(run).Single().GetProperty("id").GetString()!;

        var (status, output, error) = Cli.Start(
            "decide", "--in", run, "--item", id, "--themes", "prevention", "--status", "new", "--comment", "Уточнить.", "--ui", "ru");
        var (refused, _, why) = Cli.Start("decide", "--in", run, "--item", id, "--link", "same", "--ui", "ru");

        status.Should().Be(0, error);
        output.Should().Contain("темы: Предупреждение").And.Contain("статус: нов").And.Contain("комментарий: Уточнить.");
        refused.Should().Be(1);
        why.Should().Contain("нет неопределенных соответствий");
    }

    [Theory]
    [InlineData("--item", "0000000000000000", "--comment", "x")]
    [InlineData("--item", "0000000000000000")]
    public void What_cannot_be_decided_is_one_line(params string[] arguments)
    {
        string run = Path.Combine(_folder, "run"), report = Path.Combine(_folder, "report.txt");
        File.WriteAllText(report, "Recommendations\n\n1. States should count their buoys every spring.\n");
        Cli.Start("run", report, "--out", run);

        var (status, _, error) = Cli.Start(["decide", "--in", run, .. arguments]);

        status.Should().Be(1);
        error.Trim().Split('\n').Should().ContainSingle();
        File.Exists(Path.Combine(run, "decisions.jsonl")).Should().BeFalse();
    }

    [Fact]
    public void A_link_survives_export_and_another_run_and_is_one_line_whoever_wrote_it()
    {
        string run = Path.Combine(_folder, "run"), exported = Path.Combine(_folder, "exported");
        string[] reports =
        [
            Report("2031", "States should count their buoys every spring."),
            Report("2033", "Ports should lend boats to the harbour masters.")
        ];
        Cli.Start(["run", .. reports, "--out", run]).Status.Should().BeOneOf(0, 2);
        string earlier =
            Items(run).First(i => i.GetProperty("text").GetString()!.Contains("buoys", StringComparison.Ordinal)).GetProperty("id")
                .GetString()!;
        string later =
            Items(run).First(i => i.GetProperty("text").GetString()!.Contains("boats", StringComparison.Ordinal)).GetProperty("id")
                .GetString()!;
        Links(run).Should().BeEmpty();

        Cli.Start("decide", "--in", run, "--item", later, "--link", "same").Status.Should().Be(1, "it has no candidate");
        var (status, output, error) =
            Cli.Start("decide", "--in", run, "--item", later, "--link", "other", "--with", earlier, "--who", "A. Analyst");

        status.Should().Be(0, error);
        output.Should().Contain("= same");
        Cli.Start("export", "--in", run, "--format", "jsonl,csv,matrix", "--out", exported).Status.Should().Be(0);
        Links(exported).Should().ContainSingle().Which.GetProperty("decided").GetBoolean().Should().BeTrue();
        Cli.Start(["run", .. reports, "--out", run]).Status.Should().BeOneOf(0, 2);
        foreach (string file in new[] { "links.jsonl", "lines.jsonl", "matrix.csv", "recommendations.jsonl" })
        {
            File.ReadAllBytes(Path.Combine(run, file)).Should().Equal(File.ReadAllBytes(Path.Combine(exported, file)), file);
        }

        Cli.Start("decide", "--in", run, "--item", later, "--link", "open", "--with", earlier).Status.Should().Be(0);
        Cli.Start("export", "--in", run, "--format", "jsonl,csv,matrix", "--out", exported).Status.Should().Be(0);
        Links(exported).Should().BeEmpty();
    }

    private string Report(string year, string text)
    {
        string file = Path.Combine(_folder, $"report-{year}.txt");
        File.WriteAllText(file, $"""
            United Nations    E/HRB/{year}/3

            Economic and Social Council                Distr.: General
                                                       3 March {year}
                                                       Original: English

            Harbour Panel

            Report of the Harbour Panel

            II. Recommendations

            1. {text}

            2. States should publish the tide tables of each harbour.
            """);
        return file;
    }

    private static List<JsonElement> Links(string folder) =>
        [
            .. File.ReadLines(Path.Combine(folder, "links.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
                .Where(l => l.GetProperty("relation").GetString() != "repeated")
        ];

    private static List<JsonElement> Items(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "recommendations.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];
}
