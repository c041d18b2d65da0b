using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>A disagreement between two texts that are versions of each other.</summary>
/// <param name="Kind">What disagrees.</param>
/// <param name="WordsA">The words of the first text; empty where it has none.</param>
/// <param name="WordsB">The words of the second.</param>
internal sealed record Finding(DiscrepancyKind Kind, string WordsA, string WordsB);
