namespace ReportMiner.Ingestion.Pdf;

/// <summary>A cell of a page's tables.</summary>
/// <param name="Number">Its number among all cells of the page.</param>
/// <param name="Grid">Number of its table on the page.</param>
/// <param name="Cell">Its place in the table.</param>
internal sealed record PageTableCell(int Number, int Grid, GridCell Cell);
