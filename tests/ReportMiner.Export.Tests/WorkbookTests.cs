using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportMiner.Export.Import;
using ReportMiner.Export.Workbook;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

public class WorkbookTests
{
    private static readonly byte[] Bytes = MemoryTarget.Of(InventedRun.Build(), "xlsx").Bytes("matrix.xlsx");

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Russian)]
    public void The_validator_finds_no_error(Language language)
    {
        byte[] bytes =
            MemoryTarget.Of(InventedRun.Build(), ExportOptions.Default with { Interface = language }, "xlsx").Bytes("matrix.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public void The_package_bears_no_time_and_no_system()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        zip.Entries[0].FullName.Should().Be("[Content_Types].xml");
        zip.Entries.Should().OnlyContain(e => e.LastWriteTime.DateTime == new DateTime(1980, 1, 1) && e.ExternalAttributes == 0);
        int directory = Bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Bytes[directory + 5].Should().Be(0);
    }

    [Fact]
    public void Sheets_stand_in_the_order_that_a_reader_expects()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value)
            .Should().Equal("Matrix", "Items", "Themes × meetings", "Documents", "About", "Lists");
    }

    /// <summary>Meetings that were compared with none appear below each other, not along a diagonal.</summary>
    [Fact]
    public void A_series_has_a_sheet_and_single_meetings_share_one()
    {
        RunResult run = InventedRun.Build();
        run = run with
        {
            Lineage = run.Lineage with
            {
                Meetings = run.Lineage.Meetings.Add("Solo"),
                Lines = run.Lineage.Lines.Add(
                    new LineageLine("L-solo", [], [new LineageCell("Solo", ["c5"], LineageStatus.NotCompared, null)])),
            },
        };
        byte[] bytes = MemoryTarget.Of(run, "xlsx").Bytes("matrix.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).Take(3)
            .Should().Equal("Matrix", "Not compared", "Items");
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Should().BeEmpty();
        int[] rows =
        [
            .. document.WorkbookPart.WorksheetParts.Take(2).Select(p => p.Worksheet!.Descendants<Row>().Count() - MatrixSheet.HeadingRows)
        ];
        rows.Should().Equal(run.Lineage.Lines.Length - 1, 1);
        MatrixImport import = MatrixImporter.Read(new MemoryStream(bytes), run, "x", DateTimeOffset.UnixEpoch);
        import.Decisions.Should().BeEmpty();
        import.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Rows_of_one_group_are_printed_on_one_page()
    {
        var pages = new RowBreakFinder(100);
        (string Group, double Height)[] rows = [("a", 40), ("a", 40), ("b", 10), ("c", 30), ("c", 30), ("d", 250), ("e", 60), ("f", 20)];
        foreach ((int place, (string group, double height)) in rows.Index())
        {
            pages.Add(place + 4, group, height);
        }

        pages.Finish().Should().Equal(6, 8, 9);
    }

    [Fact]
    public void A_wide_sheet_is_parted_between_its_groups()
    {
        SheetColumn[] columns = [new(14, Hidden: true), new(26), .. Enumerable.Repeat(new SheetColumn(60), 9)];
        PrintPlan plan = PrintPlan.Of(columns, 2, [3, 3, 3], 88);
        plan.Scale.Should().Be(97);
        plan.ColumnBreaks.Should().Equal(5, 8);
        PrintPlan.Of(columns[..5], 2, [3], 88).ColumnBreaks.Should().BeEmpty();
    }

    [Fact]
    public void Hostile_text_is_a_text_and_shows_as_it_stands()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        cells.Where(c => c.InnerText.StartsWith("=cmd", StringComparison.Ordinal)).Should().NotBeEmpty()
            .And
            .OnlyContain(c =>
                c.CellFormula == null && c.DataType! == CellValues.InlineString
                    && c.InnerText.Contains("_x005F_x0041_", StringComparison.Ordinal));
        cells.Where(c => c.CellFormula != null).Should().OnlyContain(c => c.CellFormula!.Text.StartsWith("SUM(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Columns_are_named_as_in_a_spreadsheet(int number, string name)
    {
        SheetAddress.Column(number).Should().Be(name);
        SheetAddress.ColumnOf(name + "12").Should().Be(number);
    }

    [Theory]
    [InlineData("_x0041_")]
    [InlineData("a _x_ b")]
    [InlineData("_x005F_x0041_")]
    [InlineData("__x0041_x0042_")]
    public void Escapes_of_the_sheet_come_back(string text) => SheetText.Unescape(SheetText.Escape(text)).Should().Be(text);
}
