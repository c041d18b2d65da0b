using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>One item of a meeting with all its texts: language versions, and the same text in another document of the meeting.</summary>
internal sealed class ItemNode(int meeting, Recommendation first)
{
    /// <summary>Index of its meeting in order of time.</summary>
    public int Meeting { get; } = meeting;

    public List<Recommendation> Versions { get; } = [first];

    public Recommendation First => Versions[0];

    /// <summary>The first text in each language.</summary>
    public IEnumerable<Recommendation> Texts => Versions.DistinctBy(v => v.Language);

    public Recommendation? In(Language language)
    {
        foreach (Recommendation version in Versions)
        {
            if (version.Language == language)
            {
                return version;
            }
        }

        return null;
    }
}
