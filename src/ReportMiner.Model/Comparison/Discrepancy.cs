namespace ReportMiner.Model.Comparison;

/// <summary>A disagreement between two versions of a document.</summary>
/// <param name="Kind">What disagrees.</param>
/// <param name="A">The block of the first document; <see langword="null"/> where it has none.</param>
/// <param name="B">The block of the second document; <see langword="null"/> where it has none.</param>
/// <param name="Message">What disagrees, for a reader.</param>
public sealed record Discrepancy(DiscrepancyKind Kind, AlignedBlock? A, AlignedBlock? B, string Message);
