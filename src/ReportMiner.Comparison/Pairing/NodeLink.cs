using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Pairing;

/// <summary>A link between two nodes, by their numbers in the list of all nodes.</summary>
internal sealed record NodeLink(int Earlier, int Later, double Score, bool Certain)
{
    public LinkRelation Relation { get; set; } = LinkRelation.Reworded;
}
