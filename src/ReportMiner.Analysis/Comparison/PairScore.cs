namespace ReportMiner.Analysis.Comparison;

/// <summary>The likeness of two items.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="EarlierClauses">The best score of each clause of the earlier item.</param>
/// <param name="LaterClauses">The best score of each clause of the later item.</param>
internal sealed record PairScore(double Score, double[] EarlierClauses, double[] LaterClauses);
