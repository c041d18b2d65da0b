using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>A cell of a table on a page; row and column start at 0.</summary>
internal sealed record GridCell(Box Box, int Row, int Column);
