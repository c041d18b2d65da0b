using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportMiner.Export.Workbook;

/// <summary>Streams a sheet as XML, row by row.</summary>
internal static class SheetWriter
{
    public static void Write(Sheet sheet, Stream stream)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = sheet.Print is null }));
        xml.WriteElement(new SheetViews(View(sheet)));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        xml.WriteElement(new Columns(sheet.Columns.Select(Column)));
        var pages = new RowBreakFinder(sheet.Print?.RowRoom ?? double.MaxValue);
        Data(xml, sheet, pages);
        After(xml, sheet, pages.Finish());
        xml.WriteEndElement();
    }

    private static SheetView View(Sheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = sheet.HeadingRows > 0 };
        if (sheet.HeadingRows > 0)
        {
            string first = SheetAddress.Cell(sheet.FrozenColumns + 1, sheet.HeadingRows + 1);
            var state = new Pane
            {
                VerticalSplit = sheet.HeadingRows,
                TopLeftCell = first,
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            };
            if (sheet.FrozenColumns > 0)
            {
                state.HorizontalSplit = sheet.FrozenColumns;
                state.ActivePane = PaneValues.BottomRight;
            }

            view.Append(
                state,
                new Selection
                {
                    Pane = state.ActivePane,
                    ActiveCell = first,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = first }
                });
        }

        return view;
    }

    private static Column Column(SheetColumn column, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        Hidden = column.Hidden ? true : null,
        CustomWidth = true,
    };

    private static void Data(OpenXmlWriter xml, Sheet sheet, RowBreakFinder pages)
    {
        var cells = new CellWriter(xml);
        xml.WriteStartElement(new SheetData());
        int number = 0;
        foreach (SheetRow row in sheet.Rows)
        {
            number++;
            double height = row.Height ?? RowHeight.Of(row, sheet.Columns);
            if (row.Group is not null)
            {
                pages.Add(number, row.Group, height);
            }

            xml.WriteStartElement(new Row
            {
                RowIndex = (uint)number,
                Height = height,
                CustomHeight = true,
                Hidden = row.Hidden ? true : null,
            });
            for (int i = 0; i < row.Cells.Count; i++)
            {
                cells.Write(row.Cells[i], SheetAddress.Cell(i + 1, number));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void After(OpenXmlWriter xml, Sheet sheet, IReadOnlyList<int> rowBreaks)
    {
        if (sheet.FilterRange is { } filter)
        {
            xml.WriteElement(new AutoFilter { Reference = filter });
        }

        if (!sheet.Merges.IsEmpty)
        {
            xml.WriteElement(new MergeCells(sheet.Merges.Select(m => new MergeCell { Reference = m })));
        }

        foreach (ConditionalFormatting format in sheet.Formats)
        {
            xml.WriteElement(format);
        }

        if (!sheet.Validations.IsEmpty)
        {
            xml.WriteElement(new DataValidations(sheet.Validations) { Count = (uint)sheet.Validations.Length });
        }

        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.25, Footer = 0.25 });
        xml.WriteElement(sheet.Print is { } print
            ? new PageSetup
            {
                PaperSize = sheet.PaperSize,
                Orientation = OrientationValues.Landscape,
                Scale = print.Scale,
                PageOrder = PageOrderValues.OverThenDown
            }
            : new PageSetup { PaperSize = sheet.PaperSize, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        if (rowBreaks.Count > 0)
        {
            xml.WriteElement(
                new RowBreaks(
                    rowBreaks.Select(r => PageEnd(r, 16383))) { Count = (uint)rowBreaks.Count, ManualBreakCount = (uint)rowBreaks.Count });
        }

        if (sheet.Print?.ColumnBreaks is { IsEmpty: false } columnBreaks)
        {
            xml.WriteElement(new ColumnBreaks(columnBreaks.Select(c => PageEnd(c, 1048575)))
            {
                Count = (uint)columnBreaks.Length,
                ManualBreakCount = (uint)columnBreaks.Length,
            });
        }
    }

    private static Break PageEnd(int after, uint last) => new() { Id = (uint)after, Max = last, ManualPageBreak = true };
}
