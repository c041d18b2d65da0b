using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>Makes one node of the versions of an item within a meeting: other languages by number, other documents by the same words.</summary>
internal static class VersionMerger
{
    public static List<ItemNode> Merge(Meeting meeting, int index)
    {
        var nodes = new List<ItemNode>();
        foreach (Recommendation item in meeting.Items)
        {
            ItemNode? node = nodes.Find(n => IsVersion(n, item));
            if (node is null)
            {
                nodes.Add(new ItemNode(index, item));
            }
            else
            {
                node.Versions.Add(item);
            }
        }

        return nodes;
    }

    private static bool IsVersion(ItemNode node, Recommendation item) =>
        node.Versions.TrueForAll(v => v.Source.File != item.Source.File || v.Language != item.Language) && node.Versions.Exists(v => IsVersion(v, item));

    private static bool IsVersion(Recommendation a, Recommendation b) => a.Language == b.Language
        ? string.Equals(a.Text, b.Text, StringComparison.Ordinal)
        : !a.Path.IsEmpty && a.Path.SequenceEqual(b.Path, StringComparer.Ordinal) && SameDocument(a, b);

    private static bool SameDocument(Recommendation a, Recommendation b) =>
        a.Source.Masthead.Symbol is not { } x || b.Source.Masthead.Symbol is not { } y || x.Base == y.Base;
}
