using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Workbook;

namespace ReportMiner.Export.Import;

/// <summary>Reads the cells of a sheet as texts, however the program that saved it keeps them.</summary>
internal static class SheetReader
{
    /// <returns>Number of the row, and its texts by 1-based column; rows in order.</returns>
    /// <exception cref="InvalidDataException">The stream holds no workbook, or no sheet of one of the names.</exception>
    public static List<(int Number, Dictionary<int, string> Cells)> Read(Stream stream, params string[] names)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            WorkbookPart book = document.WorkbookPart ?? throw new InvalidDataException("The file holds no workbook.");
            string? id = book.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(s => names.Contains(s.Name?.Value, StringComparer.Ordinal))?.Id?.Value;
            return id is null || book.GetPartById(id) is not WorksheetPart part
                ? throw new InvalidDataException($"The workbook has no sheet '{string.Join("' or '", names)}'.")
                : Rows(part, SharedStrings(book));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"The file cannot be read as a workbook: {e.Message}", e);
        }
    }

    private static string[] SharedStrings(WorkbookPart book) =>
        book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Plain).ToArray() ?? [];

    private static List<(int Number, Dictionary<int, string> Cells)> Rows(WorksheetPart part, string[] shared)
    {
        var rows = new List<(int, Dictionary<int, string>)>();
        int number = 0;
        foreach (Row row in part.Worksheet!.Descendants<Row>())
        {
            number = row.RowIndex is { } given ? (int)given.Value : number + 1;
            var cells = new Dictionary<int, string>();
            int column = 0;
            foreach (Cell cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } address ? SheetAddress.ColumnOf(address) : column + 1;
                cells[column] = Text(cell, shared);
            }

            rows.Add((number, cells));
        }

        return rows;
    }

    private static string Text(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? Plain(inline) : "";
        }

        string value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value == CellValues.SharedString && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Length
            ? shared[index]
            : SheetText.Unescape(value);
    }

    /// <summary>The text of all runs; phonetic readings are left out.</summary>
    private static string Plain(OpenXmlElement item) =>
        SheetText.Unescape(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));
}
