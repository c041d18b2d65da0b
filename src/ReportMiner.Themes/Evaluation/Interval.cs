namespace ReportMiner.Themes.Evaluation;

/// <summary>Where a figure lies in 95 of 100 samples like this one.</summary>
public readonly record struct Interval(double Low, double High);
