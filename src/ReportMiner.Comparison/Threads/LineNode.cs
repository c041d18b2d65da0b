using System.Collections.Immutable;
using ReportMiner.Comparison.Series;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Threads;

/// <summary>What is held of an item for the whole comparison, its texts left where they stand.</summary>
/// <param name="Meeting">Index of its meeting in order of time.</param>
/// <param name="Versions">Its texts: language versions, and the same text in another document of the meeting.</param>
/// <param name="Strength">Strength of the first; <see langword="null"/> where it asks nothing.</param>
/// <param name="ActRank">Rank of the act that the first asks for, as in <c>TextReading.ActRank</c>.</param>
internal sealed record LineNode(int Meeting, ImmutableArray<NodeText> Versions, string? Strength, int ActRank)
{
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
}
