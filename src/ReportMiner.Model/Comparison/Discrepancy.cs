namespace ReportMiner.Model.Comparison;

/// <summary>A disagreement between two versions of a document.</summary>
/// <param name="Kind">What disagrees.</param>
/// <param name="A">The block of the first document; <see langword="null"/> where it has none.</param>
/// <param name="B">The block of the second document; <see langword="null"/> where it has none.</param>
/// <param name="WordsA">The words of the first version that disagree; empty where it has none.</param>
/// <param name="WordsB">Those of the second version.</param>
public sealed record Discrepancy(DiscrepancyKind Kind, AlignedBlock? A, AlignedBlock? B, string WordsA, string WordsB);
