using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Csv;

/// <summary>Cells of the CSV files that the exporters write.</summary>
public static class CsvCell
{
    /// <summary>The text of a cell as it was before an apostrophe was put in front of what looks like a formula.</summary>
    /// <param name="cell">The cell, its quotation marks taken off.</param>
    public static string Restore(string cell) => CellText.FromCsv(cell);
}
