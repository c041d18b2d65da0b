namespace ReportMiner.Comparison.Alignments;

/// <summary>Two blocks by their indexes in their documents, and the likeness of their content, 0 to 1.</summary>
internal readonly record struct PairedBlocks(int A, int B, double Score);
