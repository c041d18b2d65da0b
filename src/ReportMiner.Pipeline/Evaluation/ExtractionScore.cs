using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures the rows of a run against gold files. A row matches a gold item by the words they share, one to one, the likest first.
/// </summary>
public static class ExtractionScore
{
    private const double LeastOverlap = 0.6;

    /// <param name="items">Items of the documents, as a run gives them.</param>
    /// <param name="goldFolder">Folder of gold files: one JSON object a document, with <c>file</c> and <c>recommendations</c> (label, text,
    /// kind).</param>
    /// <returns>One entry a gold file, by file name.</returns>
    /// <exception cref="InputException">A folder is not what it should be.</exception>
    public static ImmutableArray<ExtractionFigures> Measure(IEnumerable<Recommendation> items, string goldFolder)
    {
        if (!Directory.Exists(goldFolder))
        {
            throw new InputException($"'{goldFolder}' is not a folder.");
        }

        ILookup<string, Recommendation> rows = items.ToLookup(r => r.Source.File, StringComparer.Ordinal);
        return [.. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal).Select(f => Document(f, rows))];
    }

    private static ExtractionFigures Document(string path, ILookup<string, Recommendation> rows)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        string file = json.RootElement.GetProperty("file").GetString()!;
        GoldItem[] gold = [.. json.RootElement.GetProperty("recommendations").EnumerateArray().Select(GoldItem.Read)];
        Recommendation[] mine = [.. rows[file].Where(r => r.Kind is not (RecommendationKind.Cited or RecommendationKind.Proposal))];
        List<(GoldItem Gold, Recommendation Row)> matched = Match(gold, mine);
        return new ExtractionFigures(
            file, gold.Length, mine.Length, matched.Count,
            matched.Count(m => Bare(m.Gold.Text) == Bare(m.Row.Text)),
            matched.Count(m => Key(m.Gold.Label) == Key(m.Row.Label)),
            matched.Count(m => m.Gold.Kinds.Contains(EnumWord.Of(m.Row.Kind))))
        {
            Traits = Traits(matched),
            Cited = json.RootElement.TryGetProperty("cited_paragraphs", out JsonElement cited) ? Cited(cited, rows[file]) : null,
            Proposals = json.RootElement.TryGetProperty("proposals", out JsonElement proposals) ? Proposals(proposals, rows[file]) : null,
            Themes = Themes(gold, matched),
            Scores =
            [
                .. from m in matched
                    from t in m.Row.Themes
                    where !m.Gold.ThemesPerhaps.Contains(t.Id)
                    select new JudgedScore(t.Id, t.Score, m.Gold.Themes.Contains(t.Id))
            ],
        };
    }

    private static ImmutableArray<TraitCount> Traits(List<(GoldItem Gold, Recommendation Row)> matched) =>
    [
        Trait("language", matched, g => g.Language is not null, (g, r) => g.Language == r.Language.Code()),
        Trait("strength", matched, g => !g.Strengths.IsEmpty, (g, r) => r.Strength is { } strength && g.Strengths.Contains(strength)),
        Trait("addressees", matched, g => !g.Addressees.IsEmpty, (g, r) => g.Addressees.Any(a => a.SetEquals(r.Addressees))),
        Trait("proposers", matched, g => g.Proposers is not null, (g, r) => g.Proposers!.SetEquals(r.Proposers)),
        Trait("sub-items", matched, g => g.SubItems is not null, (g, r) => g.SubItems == r.SubItems.Length),
    ];

    private static TraitCount Trait(
        string name,
        List<(GoldItem Gold, Recommendation Row)> matched,
        Func<GoldItem, bool> says,
        Func<GoldItem, Recommendation, bool> right) =>
        new(name, matched.Count(m => says(m.Gold) && right(m.Gold, m.Row)), matched.Count(m => says(m.Gold)));

    private static ProposalFigures Proposals(JsonElement gold, IEnumerable<Recommendation> rows)
    {
        GoldItem[] wanted = [.. gold.EnumerateArray().Select(GoldItem.Read)];
        Recommendation[] mine = [.. rows.Where(r => r.Kind == RecommendationKind.Proposal)];
        List<(GoldItem Gold, Recommendation Row)> matched = Match(wanted, mine);
        return new ProposalFigures(
            wanted.Length, mine.Length, matched.Count,
            matched.Count(m =>
                m.Gold.Proposers is null || m.Gold.ProposersAlso.Add(m.Gold.Proposers).Any(p => p.SetEquals(m.Row.Proposers))));
    }

    private static CitedFigures Cited(JsonElement gold, IEnumerable<Recommendation> rows)
    {
        HashSet<string> must = Set(gold.GetProperty("must")), may = Set(gold.GetProperty("may"));
        HashSet<string> got = [.. rows.Where(r => r.Kind == RecommendationKind.Cited).Select(r => r.Paragraph).OfType<string>()];
        return new CitedFigures(got.Count(must.Contains), must.Count, got.Count(p => !must.Contains(p) && !may.Contains(p)));
    }

    private static HashSet<string> Set(JsonElement list) => [.. list.EnumerateArray().Select(s => s.GetString()!)];

    private static ImmutableArray<ThemeCount> Themes(GoldItem[] gold, List<(GoldItem Gold, Recommendation Row)> matched)
    {
        var given = matched.Select(m => (m.Gold, Got: m.Row.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal))).ToList();
        HashSet<GoldItem> found = new(matched.Select(m => m.Gold), ReferenceEqualityComparer.Instance);
        GoldItem[] lost = [.. gold.Where(g => !found.Contains(g))];
        return
        [
            .. gold.SelectMany(g => g.Themes).Concat(given.SelectMany(m => m.Got.Except(m.Gold.ThemesPerhaps)))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(theme => new ThemeCount(
                    theme,
                    given.Count(m => m.Gold.Themes.Contains(theme) && m.Got.Contains(theme)),
                    given.Count(m => !m.Gold.Themes.Contains(theme) && !m.Gold.ThemesPerhaps.Contains(theme) && m.Got.Contains(theme)),
                    given.Count(m => m.Gold.Themes.Contains(theme) && !m.Got.Contains(theme)) + lost.Count(g => g.Themes.Contains(theme)))),
        ];
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

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', ';', '.', ',');

    private static string Key(string label) => string.Concat(label.Where(c => c is not ('(' or ')' or '.' or ' '))).ToLowerInvariant();
}
