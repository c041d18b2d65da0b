using System.Text.Json.Nodes;
using ReportMiner.Model.Comparison;
using Xunit.Abstractions;

namespace ReportMiner.Comparison.Tests;

/// <summary>
/// Two chains of three invented meetings and two of two, labelled before the program read them, in one language and in two.
/// </summary>
public sealed class ChainGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en en en", 0.95, 0.85, 10)]
    [InlineData("ru ru ru", 0.95, 0.85, 10)]
    [InlineData("en ru en", 0.93, 0.8, 8)]
    [InlineData("ru en ru", 0.92, 0.8, 8)]
    [InlineData("en en", 0.95, 0.65, 6)]
    [InlineData("ru ru", 0.95, 0.85, 6)]
    [InlineData("en ru", 0.95, 0.65, 6)]
    [InlineData("ru en", 0.95, 0.75, 6)]
    public void Links_of_the_chains_are_found(string meetings, double least, double leastDivided, int leastReversed)
    {
        string[] languages = meetings.Split(' ');
        var gold = new Dictionary<string, string>();
        var got = new Dictionary<string, string>();
        var reversed = new HashSet<string>();
        var flagged = new HashSet<string>();
        var may = new HashSet<string>();
        foreach ((string name, string symbol, int[] years) in languages.Length > 2 ? ChainGold.Fitted : ChainGold.Unseen)
        {
            Lineage lineage = LineageMatcher.Match(
                [.. years.Zip(languages).SelectMany(m => ChainGold.Items(name, symbol, m.First, m.Second))],
                new LineageOptions { Translations = CorpusGold.Table });
            foreach (ItemLink link in lineage.Links.Where(l => l.Certain))
            {
                string key = Key(link.Earlier.Document, link.Earlier.Label, link.Later.Document, link.Later.Label);
                got[key] = link.Relation.ToString().ToLowerInvariant();
                flagged.UnionWith(link.Changes.Any(c => c.Class == ChangeClass.Polarity) ? [key] : []);
            }

            foreach (JsonNode item in years[1..].SelectMany(y => ChainGold.Gold(name, y)))
            {
                string document = (string)item["later"]!["document"]!, label = (string)item["later"]!["label"]!;
                may.UnionWith(item["may"]!.AsArray().Select(m => Key((string)m!["document"]!, (string)m["label"]!, document, label)));
                foreach (JsonNode? must in item["must"]!.AsArray())
                {
                    string key = Key((string)must!["document"]!, (string)must["label"]!, document, label);
                    gold[key] = (string)must["relation"]!;
                    reversed.UnionWith((string)item["status"]! == "reversed" ? [key] : []);
                }
            }
        }

        foreach (string key in may)
        {
            got.Remove(key);
        }

        foreach (string key in gold.Keys.Except(got.Keys).Select(k => "missed " + k)
            .Concat(got.Keys.Except(gold.Keys).Select(k => "wrong " + k))
            .Concat(gold.Where(g => g.Value is "merged" or "split" && got.GetValueOrDefault(g.Key) != g.Value)
                .Select(g => $"not {g.Value} {g.Key}"))
            .Concat(reversed.Except(flagged).Select(k => "no reversal " + k))
            .Concat(flagged.Except(reversed).Select(k => "false reversal " + k)))
        {
            output.WriteLine(key);
        }

        double links = F1(gold.Keys, got.Keys), divided = F1(Divided(gold), Divided(got));
        output.WriteLine(
            $"{meetings}: links {links:F3}, mergers and splits {divided:F3}, "
                + $"reversals {reversed.Count(flagged.Contains)} of {reversed.Count}");
        links.Should().BeGreaterThanOrEqualTo(least);
        divided.Should().BeGreaterThanOrEqualTo(leastDivided);
        got.Where(l => l.Value == "repeated" && !gold.ContainsKey(l.Key)).Should().BeEmpty();
        reversed.Count(k => got.ContainsKey(k) && flagged.Contains(k)).Should()
            .BeGreaterThanOrEqualTo(leastReversed, "what asks for the opposite is linked and told so");
        got.Where(l => l.Value == "repeated" && reversed.Contains(l.Key)).Should().BeEmpty();
        flagged.Except(reversed).Should().BeEmpty("nothing else is told as a reversal");
    }

    private static string Key(string document, string label, string laterDocument, string laterLabel) =>
        $"{document} {Bare(label)} > {laterDocument} {Bare(laterLabel)}";

    private static string Bare(string label) => label.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static HashSet<string> Divided(Dictionary<string, string> links) =>
        [.. links.Where(l => l.Value is "merged" or "split").Select(l => $"{l.Key} {l.Value}")];

    private static double F1(ICollection<string> gold, ICollection<string> got) =>
        2.0 * gold.Count(got.Contains) / Math.Max(1, gold.Count + got.Count);
}
