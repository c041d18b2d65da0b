using System.Text.Json.Nodes;
using FluentAssertions;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;

namespace ReportMiner.Comparison.Tests;

public sealed class AlignmentGoldTests
{
    public static TheoryData<string> Meetings => [.. new[] { "expert-panel-2019", "expert-panel-2021", "expert-panel-2023" }];

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Every_planted_discrepancy_is_found_and_none_is_invented(string meeting)
    {
        (JsonNode gold, Alignment alignment) = Align(meeting);

        alignment.Discrepancies.Select(d => $"{Name(d.Kind)} {string.Join(' ', (d.A ?? d.B)!.Path)}").Should().BeEquivalentTo(
            gold["discrepancies"]!.AsArray().Select(d => $"{(string)d!["kind"]!} {string.Join(' ', CorpusGold.Strings(d["path"]))}"));
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Every_block_finds_its_version(string meeting)
    {
        (JsonNode gold, Alignment alignment) = Align(meeting);
        string[] expected =
        [
            .. gold["pairs"]!.AsArray().Where(p => (string)p!["a"]!["kind"]! != "table")
                .Select(p => $"{(string)p!["a"]!["text"]!} = {(string)p["b"]!["text"]!}")
        ];
        Document a = CorpusGold.Document((string)gold["a"]!);
        string[] got =
        [
            .. alignment.Pairs.Where(p => a.Blocks[p.A.Index].Kind is not (BlockKind.Footnote or BlockKind.Table))
                .Select(p => $"{p.A.Text} = {p.B.Text}")
        ];

        got.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Items_after_a_missing_one_keep_their_partners_though_their_numbers_moved()
    {
        Document a =
            Numbered(
                "Build schools in mountain villages",
                "Train judges in the law of the sea",
                "Publish the budget of every ministry",
                "Plant forests along rivers");
        Document b = Numbered("Build schools in mountain villages", "Publish the budget of every ministry", "Plant forests along rivers");

        Alignment alignment = DocumentAligner.Align(a, b);

        alignment.Pairs.Should().OnlyContain(p => p.A.Text == p.B.Text).And.HaveCount(3);
        alignment.Discrepancies.Select(d => d.Kind).Should()
            .BeEquivalentTo([DiscrepancyKind.MissingInB, DiscrepancyKind.NumberDiffers, DiscrepancyKind.NumberDiffers]);
    }

    private static (JsonNode Gold, Alignment Alignment) Align(string meeting)
    {
        JsonNode gold = CorpusGold.Read($"alignment/{meeting}.json");
        return (
            gold,
            DocumentAligner.Align(CorpusGold.Document((string)gold["a"]!), CorpusGold.Document((string)gold["b"]!), CorpusGold.Table));
    }

    private static string Name(DiscrepancyKind kind) =>
        string.Concat(kind.ToString()
            .Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static Document Numbered(params string[] texts) => CorpusGold.Document("expert-panel-2019-en") with
    {
        Blocks =
        [
            .. texts.Select((t, i) =>
                new Block { Kind = BlockKind.Paragraph, Label = $"{i + 1}.", Path = [$"{i + 1}"], Text = t, Spans = [] })
        ],
    };
}
