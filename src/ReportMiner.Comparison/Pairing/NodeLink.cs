using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Pairing;

/// <summary>A link between two nodes, by their numbers in the list of all nodes.</summary>
internal sealed record NodeLink(int Earlier, int Later, double Score, bool Certain)
{
    /// <summary>What the later item is to the earlier.</summary>
    public LinkRelation Relation { get; set; } = LinkRelation.Reworded;

    /// <summary>Whether a person decided that it is a link.</summary>
    public bool Decided { get; init; }

    /// <summary>What changed in the texts that were compared first.</summary>
    public ImmutableArray<TextChange> Changes { get; set; } = [];

    /// <summary>Change of strength between them.</summary>
    public StrengthChange? Strength { get; set; }
}
