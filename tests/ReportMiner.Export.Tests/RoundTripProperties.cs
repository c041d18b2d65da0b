using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Xunit;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Export.Workbook;

namespace ReportMiner.Export.Tests;

/// <summary>
/// Whatever the text of an item, it comes back from a format, read by that format's own parser, but for what <see cref="CellText"/> takes
/// out of every cell.
/// </summary>
[Properties(Arbitrary = [typeof(HostilePiece)], Replay = "(2031,7)", MaxTest = 300, QuietOnSuccess = true)]
public sealed class RoundTripProperties
{
    [Property]
    public void Csv_gives_the_text_back(HostilePiece[] pieces) =>
        Cell("csv", "recommendations.csv", ",", pieces).Should().Be(CellText.Fit(Text(pieces)));

    [Property]
    public void Csv_for_an_excel_of_russian_region_gives_the_text_back(HostilePiece[] pieces) =>
        Cell("csv-ru", "recommendations.ru.csv", ";", pieces).Should().Be(CellText.Fit(Text(pieces)));

    [Property]
    public void Json_lines_give_every_character_back(HostilePiece[] pieces)
    {
        string text = Text(pieces);
        using JsonDocument row =
            JsonDocument.Parse(MemoryTarget.Of(HostileRun.Build(text), "jsonl").Text("recommendations.jsonl").Split('\n')[0]);

        // A half of a surrogate pair is no character: UTF-8 has none of it.
        row.RootElement.GetProperty("text").GetString().Should().Be(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [Property(MaxTest = 60)]
    public void A_workbook_gives_the_text_back(HostilePiece[] pieces)
    {
        string text = CellText.Fit(Text(pieces));
        using var document =
            SpreadsheetDocument.Open(
                new MemoryStream(MemoryTarget.Of(HostileRun.Build(Text(pieces)), "xlsx").Bytes("matrix.xlsx")), isEditable: false);
        IEnumerable<string> cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())
            .Where(c => c.DataType?.Value == CellValues.InlineString).Select(c => SheetText.Unescape(c.InnerText));

        (text.Length == 0 ? ["", .. cells] : cells).Should().Contain(text);
    }

    [Property(MaxTest = 60)]
    public void The_page_for_the_browser_gives_the_text_back(HostilePiece[] pieces)
    {
        using var page = new HtmlParser().ParseDocument(MemoryTarget.Of(HostileRun.Build(Text(pieces)), "html").Text("report.html"));
        using JsonDocument data = JsonDocument.Parse(page.GetElementById("data")!.TextContent);

        data.RootElement.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("items")[0].GetProperty("text").GetString().Should()
            .StartWith(CellText.Clean(Text(pieces)));
    }

    [Property]
    public void A_cell_is_restored_whatever_its_text(HostilePiece[] pieces) =>
        CellText.FromCsv(CellText.ForCsv(Text(pieces))).Should().Be(CellText.Fit(Text(pieces)));

    private static string Cell(string format, string file, string delimiter, HostilePiece[] pieces)
    {
        List<string[]> rows = CsvTests.Rows(MemoryTarget.Of(HostileRun.Build(Text(pieces)), format).Bytes(file), delimiter);
        return CellText.FromCsv(rows[1][Array.IndexOf(rows[0], "text")]);
    }

    private static string Text(HostilePiece[] pieces) => string.Concat(pieces.Select(p => p.Text));
}
