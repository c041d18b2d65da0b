using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Review;

namespace ReportMiner.Web.Review;

/// <summary>
/// The items whose themes the model is least sure of. They are looked for in the background, and remembered for the next start; until they
/// are found the queue has none.
/// </summary>
internal sealed class DoubtfulItems
{
    private const int Most = 200, Part = 5000;

    private IReadOnlyCollection<string> _ids;

    private DoubtfulItems(IReadOnlyCollection<string> ids) => _ids = ids;

    /// <summary>Ids, least sure first; of the items of a line one, for its themes are decided together.</summary>
    public IReadOnlyCollection<string> Ids => Volatile.Read(ref _ids);

    /// <param name="store">The run.</param>
    /// <param name="file">Where they are remembered: the stamp of the run, then an id a line.</param>
    /// <param name="found">Called when they are found.</param>
    public static DoubtfulItems Of(IRunStore store, string file, Action found)
    {
        string stamp = store.RunStamp();
        if (File.Exists(file) && File.ReadAllLines(file) is [var kept, .. var ids] && kept == stamp)
        {
            return new DoubtfulItems(ids);
        }

        var items = new DoubtfulItems([]);
        var search = new Thread(() =>
        {
            List<string> doubtful = Find(store);
            File.WriteAllLines(file, [stamp, .. doubtful]);
            Volatile.Write(ref items._ids, doubtful);
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            found();
        })
        { IsBackground = true, Priority = ThreadPriority.BelowNormal };
        search.Start();
        return items;
    }

    private static List<string> Find(IRunStore store)
    {
        if (!Directory.Exists(ShippedModels.Themes))
        {
            return [];
        }

        using RunResult run = store.Open();
        Dictionary<string, string> lineOf = run.Lineage.LinesOfItems();
        ThemeClassifier classifier = ThemeClassifier.Load(ShippedModels.Themes);
        var found = new List<(string Id, string Text)>();

        // Large runs part by part, then among what the parts gave: memory does not grow with the run.
        foreach (Recommendation[] part in run.Recommendations.Where(i => !i.ThemesDecided && lineOf.ContainsKey(i.Id)).Chunk(Part))
        {
            found.AddRange(Least(classifier, [.. part.Select(i => (i.Id, i.Text))]));
        }

        return [.. (run.Recommendations.Count > Part ? Least(classifier, found) : found).Select(i => i.Id).DistinctBy(i => lineOf[i])];
    }

    private static IEnumerable<(string Id, string Text)> Least(ThemeClassifier classifier, List<(string Id, string Text)> items) =>
        ReviewSuggester.Suggest(classifier, items.ConvertAll(i => i.Text), Most).Select(s => items[s.Index]);
}
