using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Workbook;

namespace ReportMiner.Export.Import;

/// <summary>Reads the cells of a sheet as texts, however the program that saved it keeps them.</summary>
internal static class SheetReader
{
    /// <returns>Rows of each sheet, in the order of the workbook: number, and texts by 1-based column.</returns>
    /// <exception cref="InvalidDataException">The stream holds no workbook.</exception>
    public static List<List<(int Number, Dictionary<int, string> Cells)>> Read(Stream stream)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            WorkbookPart book = document.WorkbookPart ?? throw new InvalidDataException("The file holds no workbook.");
            string[] shared = SharedStrings(book);
            return
            [
                .. (book.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>() ?? [])
                    .Select(s => s.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part ? Rows(part, shared) : []),
            ];
        }
        catch (Exception e) when (e
            is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or ArgumentOutOfRangeException)
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
        return cell.DataType?.Value == CellValues.SharedString
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Length
            ? shared[index]
            : SheetText.Unescape(value);
    }

    /// <summary>The text of all runs; phonetic readings are left out.</summary>
    private static string Plain(OpenXmlElement item) =>
        SheetText.Unescape(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));
}
