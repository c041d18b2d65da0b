namespace ReportMiner.Themes.Measures;

/// <summary>A bin of the reliability curve.</summary>
/// <param name="Count">Decisions in it.</param>
/// <param name="Predicted">Their mean probability.</param>
/// <param name="Observed">The share that was right to give.</param>
public sealed record ReliabilityBin(int Count, double Predicted, double Observed);
