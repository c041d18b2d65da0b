using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>Runs every row of the tables beside it whose rule needs more than a sentence; an editor adds a case by adding a row.</summary>
public sealed class RuleTableTests
{
    [Theory]
    [InlineData("positions.md", 17)]
    [InlineData("chains.md", 11)]
    [InlineData("taken-up.md", 8)]
    [InlineData("boxes.md", 7)]
    public void Every_row_holds(string table, int atLeast)
    {
        List<string[]> rows = [.. SpecTable.Rows(table)];

        rows.Count.Should().BeGreaterThanOrEqualTo(atLeast);
        rows.Select(r => (Row: string.Join(" | ", r), Got: string.Join(" | ", Run(table, r)))).Where(r => r.Row != r.Got)
            .Select(r => $"{r.Row} → {r.Got}").Should().BeEmpty();
    }

    /// <returns>The row as the rule makes it.</returns>
    private static string[] Run(string table, string[] row) => table switch
    {
        "positions.md" => [row[0], PositionReader.OfChapeau(row[0]) ?? ""],
        "chains.md" => [row[0], .. Chain(row[0].Split(' '))],
        "taken-up.md" => [.. row[..^1], TakenUp(row) ? "yes" : "no"],
        "boxes.md" => [row[0], string.Join("; ", Places.Boxes(row[0].Split("; ").Select(BoxedLine)).Select(Printed))],
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private static string[] Chain(string[] labels)
    {
        var text = new StringBuilder("1. The Panel recommended the following to the ports:\n\n");
        foreach ((int place, string label) in labels.Index())
        {
            text.Append($"   {label} Ports should keep lamp number {place + 1} lit at night;\n\n");
        }

        text.Append("2. The Panel then closed its meeting.\n");
        ImmutableArray<NumberChain> lists =
        [
            .. SpecDocuments.Understand(text.ToString()).Completeness.Chains.Where(c => c.Scope != "paragraphs")
        ];
        return [string.Join(", ", lists.SelectMany(c => c.Missing)), string.Join(", ", lists.SelectMany(c => c.Duplicate))];
    }

    private static Line BoxedLine(string text)
    {
        int[] numbers =
        [
            .. text.Split([':', ',', '-', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture))
        ];
        return new Line { Start = 0, End = 1, Page = numbers[0], Box = new Box(numbers[1], numbers[2], numbers[3], numbers[4]) };
    }

    private static string Printed(PageBox box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.Page}: {box.Box.Left},{box.Box.Top}-{box.Box.Right},{box.Box.Bottom}");

    /// <summary>The list has two items besides, so that words have different weights.</summary>
    private static bool TakenUp(string[] row)
    {
        ImmutableArray<Recommendation> rows =
        [
            Item("proposal", RecommendationKind.Proposal, row[0], row[1]), Item("item", RecommendationKind.Recommendation, row[2], row[3]),
            Item("other", RecommendationKind.Recommendation, "Publish tide tables for fishing vessels every quarter", "chile"),
            Item("third", RecommendationKind.Recommendation, "Paint every harbour crane before winter storms arrive", "chile"),
        ];
        return ProposalLinker.Link(rows)[0].TakenUpBy == "item";
    }

    private static Recommendation Item(string id, RecommendationKind kind, string text, string state) => new()
    {
        Id = id,
        Source = new SourceInfo { File = "spec.txt", Sha256 = "", Size = 1, Meeting = "spec" },
        Language = Language.English,
        Kind = kind,
        Text = text,
        Proposers = state.Length == 0 ? [] : [state],
        Provenance = new Provenance([], 0, text.Length, []),
    };
}
