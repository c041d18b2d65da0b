using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Threads;

/// <summary>What memory holds of an item during the comparison; its texts stay on disk.</summary>
/// <param name="Meeting">Index of its meeting in order of time.</param>
/// <param name="Versions">Its texts: language versions, and the same text in another document of the meeting.</param>
internal sealed record LineNode(int Meeting, ImmutableArray<NodeText> Versions)
{
    private static readonly Language[] Languages = [Language.English, Language.Russian, Language.Unknown];

    public NodeText First => Versions[0];

    /// <summary>The first text in each language.</summary>
    public IEnumerable<NodeText> Texts => Versions.DistinctBy(v => v.Language);

    public NodeText? In(Language language)
    {
        foreach (NodeText version in Versions)
        {
            if (version.Language == language)
            {
                return version;
            }
        }

        return null;
    }

    /// <returns>The language that most of the items have; <see langword="null"/> where it is not that of all.</returns>
    public static Language? CommonLanguage(IReadOnlyCollection<LineNode> nodes)
    {
        int Lacking(Language language) => nodes.Count(n => n.In(language) is null);
        Language best = Languages.MinBy(Lacking);
        return Lacking(best) == 0 ? best : null;
    }

    /// <returns>The texts of this item and a later one that are compared: of each language that both have; their first texts where they
    /// share none.</returns>
    public (NodeText Earlier, NodeText Later)[] Pairs(LineNode later)
    {
        (NodeText, NodeText)[] pairs =
        [
            .. from x in Texts from y in later.Texts where x.Language == y.Language orderby x.Language select (x, y)
        ];
        return pairs.Length > 0 ? pairs : [(First, later.First)];
    }
}
