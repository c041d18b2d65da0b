using System.Text.Json.Nodes;
using FluentAssertions;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Tests;

/// <summary>The three invented meetings against their gold, in one language and in two. Nothing was trained on them.</summary>
public sealed class LineageGoldTests
{
    [Theory]
    [InlineData("en", "en", "en", 0.95, 0.8)]
    [InlineData("ru", "ru", "ru", 0.95, 0.8)]
    [InlineData("ru", "en", "ru", 0.9, 0)]
    [InlineData("en", "ru", "en", 0.88, 0)]
    public void Links_of_the_invented_meetings_are_found(string first, string second, string third, double least, double leastDivided)
    {
        string[] meetings = [$"expert-panel-2019-{first}", $"expert-panel-2021-{second}", $"expert-panel-2023-{third}"];
        Lineage lineage =
            LineageMatcher.Match([.. meetings.SelectMany(CorpusGold.Items)], new LineageOptions { Translations = CorpusGold.Table });
        Dictionary<string, string> gold = meetings[1..].SelectMany(Gold).ToDictionary();
        Dictionary<string, string> got = lineage.Links.Where(l => l.Certain).ToDictionary(
            l => Key(l.Earlier.Document, l.Earlier.Label, l.Later.Document, l.Later.Label), l => l.Relation.ToString().ToLowerInvariant());

        F1(gold.Keys, got.Keys).Should().BeGreaterThanOrEqualTo(least);
        F1(Divided(gold), Divided(got)).Should().BeGreaterThanOrEqualTo(leastDivided);
        got.Where(l => l.Value == "repeated" && !gold.ContainsKey(l.Key)).Should().BeEmpty();
    }

    [Fact]
    public void Language_versions_become_one_item_with_two_texts()
    {
        Lineage lineage =
            LineageMatcher.Match(
                [.. CorpusGold.Items("expert-panel-2019-en"), .. CorpusGold.Items("expert-panel-2019-ru")],
                new LineageOptions { Translations = CorpusGold.Table });

        lineage.Lines.Should().OnlyContain(l => l.Cells[0].Items.Length == 2);
        lineage.Links.Should()
            .OnlyContain(l => l.Relation == LinkRelation.Translation && l.Earlier.Label.Split(' ', 2)[0] == l.Later.Label.Split(' ', 2)[0]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Gold(string name) =>
        from item in CorpusGold.Read($"lineage/{name}.json").AsArray()
        from link in item["must"]!.AsArray()
        select KeyValuePair.Create(
            Key((string)link["document"]!, (string)link["label"]!, (string)item["later"]!["document"]!, (string)item["later"]!["label"]!),
            (string)link["relation"]!);

    private static string Key(string document, string label, string laterDocument, string laterLabel) =>
        $"{document} {Bare(label)} > {laterDocument} {Bare(laterLabel)}";

    private static string Bare(string label) => label.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static HashSet<string> Divided(Dictionary<string, string> links) =>
        [.. links.Where(l => l.Value is "merged" or "split").Select(l => $"{l.Key} {l.Value}")];

    private static double F1(ICollection<string> gold, ICollection<string> got) =>
        2.0 * gold.Count(got.Contains) / (gold.Count + got.Count);
}
