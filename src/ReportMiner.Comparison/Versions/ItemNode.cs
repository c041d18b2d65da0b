using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Versions;

/// <summary>One item of a meeting with all its texts: language versions, and the same text in another document of the meeting.</summary>
internal sealed class ItemNode(Recommendation first)
{
    public List<Recommendation> Versions { get; } = [first];

    public Recommendation? In(Language language) => Versions.Find(v => v.Language == language);
}
