using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Versions;

/// <summary>
/// Makes one node of the versions of an item within a meeting: those in another language of the same document, by number and order where
/// the content confirms it, and those in another document with the same words.
/// </summary>
internal sealed class VersionMerger
{
    private readonly TranslationTable? _table;
    private readonly List<ItemNode> _nodes = [];
    private readonly List<VersionMatch> _matches = [];
    private readonly Dictionary<Recommendation, ItemNode> _nodeOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<ItemNode>> _byText = new(StringComparer.Ordinal);

    private VersionMerger(TranslationTable? table) => _table = table;

    /// <param name="items">Items of a meeting.</param>
    /// <param name="table">Translations.</param>
    public static (List<ItemNode> Nodes, List<VersionMatch> Matches) Merge(List<Recommendation> items, TranslationTable? table)
    {
        var merger = new VersionMerger(table);
        List<List<Recommendation>> versions = [.. items.GroupBy(i => (i.Source.Sha256, i.Language)).Select(g => g.ToList())];
        for (int i = 0; i < versions.Count; i++)
        {
            merger.Add(
                versions[i], versions[..i].Find(v => v[0].Language != versions[i][0].Language && SameDocument(v[0], versions[i][0])));
        }

        return (merger._nodes, merger._matches);
    }

    private void Add(List<Recommendation> version, List<Recommendation>? other)
    {
        var matches = new Dictionary<Recommendation, VersionMatch>(ReferenceEqualityComparer.Instance);
        foreach (VersionMatch match in other is null ? [] : VersionPairing.Pair(other, version, _table))
        {
            matches.Add(match.Other, match);
        }

        foreach (Recommendation item in version)
        {
            Add(item, matches.GetValueOrDefault(item));
        }
    }

    private void Add(Recommendation item, VersionMatch? match)
    {
        string text = $"{item.Language.Code()} {item.Text}";
        ItemNode? node = SameText(text, item) ?? (match is null ? null : Matched(match));
        if (node is null)
        {
            _nodes.Add(node = new ItemNode(item));
        }
        else
        {
            node.Versions.Add(item);
        }

        _nodeOf.Add(item, node);
        if (!_byText.TryGetValue(text, out List<ItemNode>? nodes))
        {
            _byText.Add(text, nodes = []);
        }

        if (!nodes.Contains(node))
        {
            nodes.Add(node);
        }
    }

    private ItemNode? Matched(VersionMatch match)
    {
        ItemNode node = _nodeOf[match.First];
        if (node.In(match.Other.Language) is not null)
        {
            return null;
        }

        _matches.Add(match);
        return match.Confirmed ? node : null;
    }

    private ItemNode? SameText(string text, Recommendation item) =>
        _byText.GetValueOrDefault(
            text)?.Find(n => !n.Versions.Exists(v => v.Source.File == item.Source.File && v.Language == item.Language));

    private static bool SameDocument(Recommendation a, Recommendation b) =>
        a.Source.Masthead.Symbol is not { } x || b.Source.Masthead.Symbol is not { } y || x.Base == y.Base;
}
