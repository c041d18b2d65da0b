namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>A straight rule between two points.</summary>
public sealed record Stroke(double X1, double Y1, double X2, double Y2, double Thickness);
