using ReportMiner.Model.Comparison;

namespace ReportMiner.Analysis.Comparison;

/// <summary>A link between two nodes, by their numbers in the list of all nodes.</summary>
internal sealed record NodeLink(int Earlier, int Later, PairScore Pair, bool Certain)
{
    public LinkRelation Relation { get; set; } = LinkRelation.Reworded;

    public double Score => Pair.Score;
}
