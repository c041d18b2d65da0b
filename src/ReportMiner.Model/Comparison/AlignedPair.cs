namespace ReportMiner.Model.Comparison;

/// <summary>Two blocks that are versions of each other.</summary>
/// <param name="A">The block of the first document.</param>
/// <param name="B">The block of the second document.</param>
/// <param name="By">What they were paired by.</param>
/// <param name="Score">Likeness of content, 0 to 1.</param>
public sealed record AlignedPair(AlignedBlock A, AlignedBlock B, AlignedBy By, double Score);
