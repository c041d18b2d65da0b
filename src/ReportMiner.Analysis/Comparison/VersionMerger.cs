using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// Makes one node of the versions of an item within a meeting: those in another language with the same number in the same document, and those in
/// another document with the same words.
/// </summary>
internal sealed class VersionMerger
{
    private readonly int _meeting;
    private readonly List<ItemNode> _nodes = [];
    private readonly Dictionary<string, List<ItemNode>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemNode>> _byText = new(StringComparer.Ordinal);

    private VersionMerger(int meeting) => _meeting = meeting;

    public static List<ItemNode> Merge(Meeting meeting, int index)
    {
        var merger = new VersionMerger(index);
        foreach (Recommendation item in meeting.Items)
        {
            merger.Add(item);
        }

        return merger._nodes;
    }

    private void Add(Recommendation item)
    {
        string number = string.Join(' ', item.Path), text = $"{item.Language.Code()} {item.Text}";
        ItemNode? node = Find(_byText, text, n => !n.Versions.Exists(v => v.Source.File == item.Source.File))
            ?? (number.Length == 0 ? null : Find(_byNumber, number, n => n.In(item.Language) is null && n.Versions.Exists(v => SameDocument(v, item))));
        if (node is null)
        {
            _nodes.Add(node = new ItemNode(_meeting, item));
        }
        else
        {
            node.Versions.Add(item);
        }

        Note(_byNumber, number, node);
        Note(_byText, text, node);
    }

    private static ItemNode? Find(Dictionary<string, List<ItemNode>> index, string key, Predicate<ItemNode> fits) =>
        index.TryGetValue(key, out List<ItemNode>? nodes) ? nodes.Find(fits) : null;

    private static void Note(Dictionary<string, List<ItemNode>> index, string key, ItemNode node)
    {
        if (!index.TryGetValue(key, out List<ItemNode>? nodes))
        {
            index.Add(key, nodes = []);
        }

        if (!nodes.Contains(node))
        {
            nodes.Add(node);
        }
    }

    private static bool SameDocument(Recommendation a, Recommendation b) =>
        a.Source.Masthead.Symbol is not { } x || b.Source.Masthead.Symbol is not { } y || x.Base == y.Base;
}
