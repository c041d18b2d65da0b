using ReportMiner.Model;

namespace ReportMiner.Linguistics.Tests;

/// <summary>Runs every row of the table of hyphens; an editor adds a case by adding a row.</summary>
public sealed class HyphenSpecTests
{
    [Fact]
    public void Every_row_holds()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "hyphens.md")).Where(l => l.StartsWith('|')).Skip(2)
                .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()),
        ];

        rows.Should().HaveCountGreaterThan(10);
        rows.Where(r => Run(r) != r[3]).Select(r => string.Join(" | ", r)).Should().BeEmpty();
    }

    private static string Run(string[] row)
    {
        string[] halves = row[2].Split(' ');
        var joiner = new HyphenJoiner(row[1].Replace("/", "\n", StringComparison.Ordinal));
        return joiner.KeepsHyphen(halves[0].TrimEnd('-'), halves[1], LanguageCodes.Parse(row[0])) ? "stays" : "goes";
    }
}
