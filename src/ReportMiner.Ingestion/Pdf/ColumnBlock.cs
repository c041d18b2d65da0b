namespace ReportMiner.Ingestion.Pdf;

/// <summary>Rows of a page that are in two columns.</summary>
/// <param name="Start">First row.</param>
/// <param name="End">One past the last row.</param>
/// <param name="Gutter">The x between the columns.</param>
internal sealed record ColumnBlock(int Start, int End, double Gutter);
