using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Linguistics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Measures the rows of a run against gold files. A row matches a gold item by the words they share, one to one, the likest first.</summary>
public static class ExtractionScore
{
    private const double LeastOverlap = 0.6;

    /// <param name="items">Items of the documents, as a run gives them.</param>
    /// <param name="goldFolder">Folder of gold files: one JSON object a document, with <c>file</c> and <c>recommendations</c> (label, text, kind).</param>
    /// <returns>One entry a gold file, by file name.</returns>
    /// <exception cref="InputException">A folder is not what it should be.</exception>
    public static ImmutableArray<ExtractionFigures> Measure(IEnumerable<Recommendation> items, string goldFolder)
    {
        if (!Directory.Exists(goldFolder))
        {
            throw new InputException($"'{goldFolder}' is not a folder.");
        }

        ILookup<string, Recommendation> rows = items
            .Where(r => r.Kind is not (RecommendationKind.Cited or RecommendationKind.Proposal))
            .ToLookup(r => r.Source.File, StringComparer.Ordinal);
        return [.. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal).Select(f => Document(f, rows))];
    }

    private static ExtractionFigures Document(string path, ILookup<string, Recommendation> rows)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        string file = json.RootElement.GetProperty("file").GetString()!;
        GoldItem[] gold = [.. json.RootElement.GetProperty("recommendations").EnumerateArray().Select(GoldItem.Read)];
        Recommendation[] mine = [.. rows[file]];
        List<(GoldItem Gold, Recommendation Row)> matched = Match(gold, mine);
        return new ExtractionFigures(
            file, gold.Length, mine.Length, matched.Count,
            matched.Count(m => Bare(m.Gold.Text) == Bare(m.Row.Text)),
            matched.Count(m => Key(m.Gold.Label) == Key(m.Row.Label)),
            matched.Count(m => m.Gold.Kinds.Contains(m.Row.Kind.ToString().ToLowerInvariant())));
    }

    private static List<(GoldItem Gold, Recommendation Row)> Match(GoldItem[] gold, Recommendation[] rows)
    {
        var goldWords = Array.ConvertAll(gold, g => Count(g.Text));
        var rowWords = Array.ConvertAll(rows, r => Count(r.Text));
        var pairs = from g in Enumerable.Range(0, gold.Length)
                    from r in Enumerable.Range(0, rows.Length)
                    let overlap = Overlap(goldWords[g], rowWords[r])
                    where overlap > LeastOverlap
                    orderby overlap + (Key(gold[g].Label) == Key(rows[r].Label) ? 0.01 : 0) descending, g, r
                    select (g, r);
        var takenGold = new HashSet<int>();
        var takenRows = new HashSet<int>();
        var matched = new List<(GoldItem, Recommendation)>();
        foreach ((int g, int r) in pairs)
        {
            if (!takenGold.Contains(g) && !takenRows.Contains(r))
            {
                takenGold.Add(g);
                takenRows.Add(r);
                matched.Add((gold[g], rows[r]));
            }
        }

        return matched;
    }

    private static Dictionary<string, int> Count(string text) =>
        Words.Of(text).GroupBy(w => w.Lower, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static double Overlap(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        int shared = a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));
        return 2.0 * shared / Math.Max(1, a.Values.Sum() + b.Values.Sum());
    }

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', ';', '.', ',');

    private static string Key(string label) => string.Concat(label.Where(c => c is not ('(' or ')' or '.' or ' '))).ToLowerInvariant();
}
