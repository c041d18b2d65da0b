using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>Two versions of a document side by side: pairs in the order of the first, and what disagrees.</summary>
public sealed record Alignment(ImmutableArray<AlignedPair> Pairs, ImmutableArray<Discrepancy> Discrepancies);
