using ReportMiner.Comparison.Verdicts;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Tests;

/// <summary>The rows of <c>Specs/reversals.md</c>: what asks for the opposite is linked, and told so.</summary>
public sealed class ReversalTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach ((string before, string after) in Read())
            {
                rows.Add(before, after);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_reversal_is_told_both_ways(string before, string after)
    {
        foreach (Verdict verdict in new[] { VerdictReader.Read(before, after), VerdictReader.Read(after, before) })
        {
            verdict.Repeats.Should().BeFalse();
            verdict.Changes.Should()
                .Contain(
                    c => c.Class == ChangeClass.Polarity || (c.Class == ChangeClass.Condition && WithOrWithout(c)),
                    string.Join("; ", verdict.Changes));
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Russian)]
    public void What_is_reversed_is_linked(Language language)
    {
        (string Before, string After)[] rows = [.. Read().Where(r => (r.Before[0] >= 'А') == (language == Language.Russian))];
        Lineage lineage =
            LineageMatcher.Match([
                .. rows.Select((r, i) => Item(r.Before, i, 2030, language)), .. rows.Select((r, i) => Item(r.After, i, 2032, language))
            ]);

        string[] linked =
        [
            .. lineage.Links.Where(l => l.Certain && l.Relation != LinkRelation.Repeated && l.Earlier.Label == l.Later.Label)
                .Select(l => l.Later.Label)
        ];
        Enumerable.Range(1, rows.Length).Select(i => $"{i}").Except(linked).Should().BeEmpty();
        lineage.Links.Should().NotContain(l => l.Relation == LinkRelation.Repeated);
    }

    private static bool WithOrWithout(TextChange change) =>
        change.Before.Split(' ').Concat(change.After.Split(' ')).Any(w => w is "without" or "без");

    private static Recommendation Item(string text, int place, int year, Language language) => new()
    {
        Id = $"{year} {place}",
        Source = new SourceInfo
        {
            File = $"{year}", Sha256 = $"{year}", Size = 1, Meeting = $"{year}",
            Masthead = new Masthead
            {
                Symbol = new DocumentSymbol { Text = $"XYZ/EG.1/{year}/1", Bodies = ["XYZ", "EG.1"] },
                Date = new DateOnly(year, 5, 1)
            },
        },
        Language = language,
        Label = $"{place + 1}",
        Path = [$"{place + 1}"],
        Kind = RecommendationKind.Recommendation,
        Text = text,
        SubItems = [],
        Provenance = new Provenance([], 0, 0, []),
    };

    private static IEnumerable<(string Before, string After)> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "reversals.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| before", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ")).Select(c => (c[0].Trim(), c[1].Trim()));
}
