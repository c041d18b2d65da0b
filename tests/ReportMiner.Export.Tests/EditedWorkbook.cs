using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Workbook;

namespace ReportMiner.Export.Tests;

/// <summary>A workbook of the program as a person edits it.</summary>
internal sealed class EditedWorkbook
{
    private byte[] _bytes;

    public EditedWorkbook(byte[] workbook) => _bytes = workbook;

    public MemoryStream Stream => new(_bytes);

    /// <summary>The texts of the cells of a line.</summary>
    public List<string> Cells(string line)
    {
        List<string> cells = [];
        Change(
            rows =>
                cells.AddRange(rows.Single(r => r.Elements<Cell>().First().InnerText == line).Elements<Cell>().Select(c => c.InnerText)),
            line);
        return cells;
    }

    /// <summary>Types a text into the cell of a line.</summary>
    public EditedWorkbook Type(string line, string key, string text) => Change(rows =>
    {
        int column = rows[0].Elements<Cell>().ToList().FindIndex(c => c.InnerText == key);
        Cell cell = rows.Single(r => r.Elements<Cell>().First().InnerText == line).Elements<Cell>().ElementAt(column);
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
    }, line);

    /// <summary>Changes the sheet of the matrix; where each series has one, that which holds a line.</summary>
    public EditedWorkbook Change(Action<List<Row>> change, string? line = null)
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorksheetPart part = document.WorkbookPart!.WorksheetParts.Single(p => p.Worksheet!.Descendants<Cell>().First().InnerText == "line"
                && (line is null || p.Worksheet!.Descendants<Row>().Any(r => r.Elements<Cell>().First().InnerText == line)));
            change([.. part.Worksheet!.Descendants<Row>()]);
            part.Worksheet!.Save();
        }

        _bytes = stream.ToArray();
        return this;
    }

    /// <summary>Puts the rows below the headings into another order and renumbers them, as sorting does.</summary>
    public EditedWorkbook Reverse() => Change(rows =>
    {
        var data = rows.Skip(MatrixSheet.HeadingRows).ToList();
        foreach (Row row in data)
        {
            row.Remove();
        }

        data.Reverse();
        for (int i = 0; i < data.Count; i++)
        {
            data[i].RowIndex = (uint)(MatrixSheet.HeadingRows + i + 1);
            foreach (Cell cell in data[i].Elements<Cell>())
            {
                cell.CellReference = SheetAddress.Cell(SheetAddress.ColumnOf(cell.CellReference!.Value!), MatrixSheet.HeadingRows + i + 1);
            }

            rows[0].Parent!.AppendChild(data[i]);
        }
    });
}
