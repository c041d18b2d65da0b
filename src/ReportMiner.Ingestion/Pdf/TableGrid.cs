using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>The cells of one table on one page.</summary>
/// <param name="Bounds">The rectangle that holds all cells.</param>
/// <param name="Cells">Rectangles of the cells with their row and column.</param>
/// <param name="ColumnLefts">Left edges of the grid columns.</param>
internal sealed record TableGrid(Box Bounds, IReadOnlyList<GridCell> Cells, IReadOnlyList<double> ColumnLefts);
