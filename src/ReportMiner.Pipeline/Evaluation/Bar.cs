namespace ReportMiner.Pipeline.Evaluation;

/// <summary>A bar of a <see cref="BarPlot"/>.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">Its length, 0 to 1.</param>
/// <param name="Against">A value to compare it with, marked by a stroke; <see langword="null"/> without one.</param>
/// <param name="Note">Words at its end.</param>
internal sealed record Bar(string Name, double Value, double? Against, string Note);
