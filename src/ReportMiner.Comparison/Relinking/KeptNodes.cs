using ReportMiner.Comparison.Threads;
using ReportMiner.Model.Records;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Relinking;

/// <summary>
/// The items of a lineage as its lines hold them, in the order in which they were compared: by meeting, file and language, and place in the
/// text.
/// </summary>
internal sealed class KeptNodes
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    private KeptNodes(List<LineNode> all)
    {
        All = all;
        for (int node = 0; node < all.Count; node++)
        {
            foreach (NodeText version in all[node].Versions)
            {
                _byId.TryAdd(version.Id, node);
            }
        }
    }

    public List<LineNode> All { get; }

    public static KeptNodes Of(Lineage lineage, IStoredRecords<Recommendation> items)
    {
        var meetings = lineage.Meetings.Index().ToDictionary(m => m.Item, m => m.Index, StringComparer.Ordinal);
        HashSet<string> used = [.. lineage.Lines.SelectMany(l => l.Cells).SelectMany(c => c.Items)];
        Dictionary<string, (NodeText Text, int File)> texts = Texts(items, used);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new KeptNodes(
        [
            .. lineage.Lines.SelectMany(l => l.Cells).Where(c => meetings.ContainsKey(c.Meeting))
                .Select(c => (c.Meeting, Items: c.Items.Where(i => texts.ContainsKey(i) && seen.Add(i)).ToList()))
                .Where(c => c.Items.Count > 0)
                .OrderBy(c => meetings[c.Meeting]).ThenBy(c => texts[c.Items[0]].File).ThenBy(c => texts[c.Items[0]].Text.Place)
                .Select(c => new LineNode(meetings[c.Meeting], [.. c.Items.Select(i => texts[i].Text)])),
        ]);
    }

    /// <returns>The node of an item; −1 for one that is in no line.</returns>
    public int Find(string id) => _byId.GetValueOrDefault(id, -1);

    public NodeText Text(string id) => All[_byId[id]].Versions.First(v => v.Id == id);

    /// <summary>The texts by id, each with the rank of its file and language.</summary>
    private static Dictionary<string, (NodeText Text, int File)> Texts(IStoredRecords<Recommendation> items, HashSet<string> used)
    {
        var files = new Dictionary<(string, Language), int>();
        var texts = new Dictionary<string, (NodeText, int)>(StringComparer.Ordinal);
        foreach ((int place, Recommendation item) in items.Index())
        {
            if (used.Contains(item.Id))
            {
                files.TryAdd((item.Source.Sha256, item.Language), files.Count);
                texts.TryAdd(item.Id, (NodeText.Of(place, item, null), files[(item.Source.Sha256, item.Language)]));
            }
        }

        return texts;
    }
}
