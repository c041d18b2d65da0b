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
        string id = Items(run).First(i => i.GetProperty("text").GetString()!.Contains("buoys", StringComparison.Ordinal)).GetProperty("id").GetString()!;

        var (status, output, error) = Cli.Start("decide", "--in", run, "--item", id, "--themes", "prevention", "--comment", "Ask the harbour master.", "--who", "A. Analyst");

        status.Should().Be(0, error);
        output.Should().Contain("themes = prevention");
        File.ReadAllLines(Path.Combine(run, "decisions.jsonl")).Should().HaveCount(2).And.OnlyContain(l => l.Contains("A. Analyst", StringComparison.Ordinal));
        Cli.Start("export", "--in", run, "--format", "jsonl,matrix", "--out", exported).Status.Should().Be(0);
        Items(exported).Single(i => i.GetProperty("id").GetString() == id).GetProperty("themes").EnumerateArray().Select(t => t.GetProperty("id").GetString()).Should().Equal("prevention");
        File.ReadAllText(Path.Combine(exported, "matrix.csv")).Should().Contain("Ask the harbour master.");
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

    private static List<JsonElement> Items(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "recommendations.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];
}
