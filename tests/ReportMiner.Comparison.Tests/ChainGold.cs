using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Tests;

/// <summary>
/// The chains of invented meetings in <c>corpus/chains</c>: their items as a reader of perfect sight would read them, and their gold.
/// </summary>
internal static partial class ChainGold
{
    /// <summary>The chains of three meetings, which some weights were fitted on.</summary>
    public static readonly (string Name, string Symbol, int[] Years)[] Fitted =
        [("heritage-experts", "UNHC/EG.1", [2018, 2020, 2022]), ("water-council", "UNSWC/RES", [2017, 2019, 2021])];

    /// <summary>The chains of two meetings, which nothing was fitted on.</summary>
    public static readonly (string Name, string Symbol, int[] Years)[] Unseen =
        [("road-safety", "UNRSP/EG.2", [2021, 2023]), ("prison-visits", "UNBVP/REC", [2020, 2022])];

    private static readonly string Corpus = Path.Combine(CheckoutFolder.Root, "corpus");

    /// <summary>Items of a report: <c>heritage-experts</c>, 2018, <c>en</c>.</summary>
    public static IEnumerable<Recommendation> Items(string name, string symbol, int year, string language)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Corpus, "chains", $"{name}-{year}-{language}.md"));
        var source = new SourceInfo
        {
            File = $"{name}-{year}-{language}",
            Sha256 = $"{name}-{year}-{language}",
            Size = 1,
            Meeting = $"{name} {year}",
            Masthead = new Masthead
            {
                Symbol = new DocumentSymbol { Text = $"{symbol}/{year}/2", Bodies = [.. symbol.Split('/')] },
                Date = new DateOnly(year, 6, 1),
                Title = lines.First(l => l.StartsWith("# ", StringComparison.Ordinal))[2..],
            },
        };
        bool lettered = lines.Any(l => Lettered().IsMatch(l));
        string paragraph = "";
        foreach (string line in lines)
        {
            Match number = Numbered().Match(line), letter = Lettered().Match(line);
            paragraph = number.Success ? number.Groups[1].Value : paragraph;
            if (lettered ? letter.Success : number.Success)
            {
                yield return Item(
                    source,
                    lettered ? [paragraph, letter.Groups[1].Value] : [paragraph],
                    (lettered ? letter : number).Groups[2].Value,
                    language);
            }
        }
    }

    /// <summary>What the gold of a meeting says, an entry for each later item.</summary>
    public static IEnumerable<JsonNode> Gold(string name, int year) =>
        JsonNode.Parse(File.ReadAllText(
            Path.Combine(Corpus, "gold", "chains", string.Create(CultureInfo.InvariantCulture, $"{name}-{year}.json"))))!
            .AsArray().Select(n => n!);

    private static Recommendation Item(SourceInfo source, string[] path, string text, string language) => new()
    {
        Id = $"{source.File} {string.Join(' ', path)}",
        Source = source,
        Language = LanguageCodes.Parse(language),
        Label = path[^1],
        Path = [.. path],
        Kind = RecommendationKind.Recommendation,
        Text = text,
        SubItems = [],
        Provenance = new Provenance([], 0, 0, []),
    };

    [GeneratedRegex(@"^([0-9]+)\\\. (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\(?([a-z])\) (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();
}
