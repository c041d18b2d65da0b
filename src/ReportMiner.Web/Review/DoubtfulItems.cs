using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Review;

namespace ReportMiner.Web.Review;

/// <summary>The items whose themes the model is least sure of, found once, when they are first asked for.</summary>
internal sealed class DoubtfulItems(IRunStore store)
{
    private const int Most = 200;

    private readonly Lazy<IReadOnlyCollection<string>> _ids = new(() => Find(store));

    /// <summary>Ids, least sure first; of the items of a line one, for its themes are decided together.</summary>
    public IReadOnlyCollection<string> Ids => _ids.Value;

    private static List<string> Find(IRunStore store)
    {
        if (!Directory.Exists(ShippedModels.Themes))
        {
            return [];
        }

        RunResult run = store.Read();
        Dictionary<string, string> lineOf = run.Lineage.Lines.SelectMany(l => l.Cells.SelectMany(c => c.Items).Select(i => (Item: i, l.Id))).DistinctBy(p => p.Item).ToDictionary(p => p.Item, p => p.Id, StringComparer.Ordinal);
        Recommendation[] items = [.. run.Recommendations.Where(i => !i.ThemesDecided && lineOf.ContainsKey(i.Id))];
        ThemeClassifier classifier = ThemeClassifier.Load(ShippedModels.Themes);
        return [.. ReviewSuggester.Suggest(classifier, [.. items.Select(i => i.Text)], Most).Select(s => items[s.Index].Id).DistinctBy(i => lineOf[i])];
    }
}
