using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Rows and cells of a table and what their properties say.</summary>
internal static class TableParts
{
    /// <summary>A table of Word has at most 63 columns; wider claims count as that.</summary>
    private const int MostColumns = 63;

    /// <summary>Rows, also those inside content controls and insertions.</summary>
    public static IEnumerable<TableRow> Rows(OpenXmlElement container) => Parts<TableRow>(container);

    /// <summary>Cells, also those inside content controls.</summary>
    public static IEnumerable<TableCell> Cells(OpenXmlElement container) => Parts<TableCell>(container);

    public static bool IsHeader(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && (header.Val?.InnerText is not ("0" or "false" or "off"));

    public static bool IsDeleted(TableRow row) => row.TableRowProperties?.GetFirstChild<Deleted>() is not null;

    public static bool IsDeleted(TableCell cell) => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is not null;

    /// <summary>Grid columns that a row leaves free at its start.</summary>
    public static int ColumnsBefore(TableRow row) =>
        Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.Whole() ?? 0, 0, MostColumns);

    /// <summary>Grid columns that a cell takes.</summary>
    public static int Span(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val.Whole() ?? 1, 1, MostColumns);

    public static CellMerge MergeOf(TableCell cell) => cell.TableCellProperties?.VerticalMerge switch
    {
        null => CellMerge.None,
        { Val.InnerText: "restart" } => CellMerge.Starts,
        _ => CellMerge.Continues,
    };

    private static IEnumerable<T> Parts<T>(OpenXmlElement container)
        where T : OpenXmlElement
    {
        foreach (var child in container.ChildElements)
        {
            if (child is T part)
            {
                yield return part;
            }
            else if (child is not (TableRow or TableCell or Paragraph or Table))
            {
                foreach (var inner in Parts<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
