namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is in one of two columns on a row.</summary>
/// <param name="Row">Number of the row in its run.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record ColumnLine(int Row, double From, double To);
