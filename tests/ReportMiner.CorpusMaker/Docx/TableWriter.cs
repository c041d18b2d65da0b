using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Writes tables: ruled ones of the body, and the masthead, which has no rules but the one at its foot.</summary>
internal static class TableWriter
{
    private const int FullWidth = 9360;

    public static Table Write(SourceBlock block)
    {
        int[] columns = Columns(block);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = FullWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Border<TopBorder>(),
                    Border<LeftBorder>(),
                    Border<BottomBorder>(),
                    Border<RightBorder>(),
                    Border<InsideHorizontalBorder>(),
                    Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(c => new GridColumn { Width = c.ToString(CultureInfo.InvariantCulture) })));
        table.Append(Row(block.Header, columns, Face.Bold, true));
        foreach (SourceRow row in block.Rows)
        {
            table.Append(row.Heading ? Spanning(row.Cells[0], columns) : Row(row.Cells, columns, Face.Regular, false));
        }

        return table;
    }

    /// <summary>The head of the first page.</summary>
    public static Table Masthead(SourceMasthead masthead, Func<IEnumerable<Run>> symbolMarks)
    {
        int[] columns = [6200, FullWidth - 6200];
        var rule =
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 16 });
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = FullWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                rule,
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(c => new GridColumn { Width = c.ToString(CultureInfo.InvariantCulture) })));
        TableCell left = Cell(columns[0], 1, Line(masthead.Body, Face.Bold, StyleNames.BodyName));
        Paragraph symbol = Line(masthead.Symbol.TrimEnd('*'), Face.Bold);
        symbol.Append(symbolMarks());
        TableCell right = Cell(columns[1], 1, [symbol, .. MastheadLines.Right(masthead).Select(l => Line(l, Face.Regular))]);
        table.Append(new TableRow(left, right));
        return table;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    // The longest word of a column is a must; what is left goes to the columns with long cells.
    private static int[] Columns(SourceBlock block)
    {
        List<string[]> columns =
        [
            .. block.Header.Select((head, c) => (string[])[head, .. block.Rows.Where(r => !r.Heading).Select(r => r.Cells[c])])
        ];
        int[] least = [.. columns.Select(cells => (cells.SelectMany(cell => cell.Split(' ')).Max(w => w.Length) * 110) + 260)];
        int[] whole = [.. columns.Select(cells => cells.Max(cell => cell.Length))];
        int left = FullWidth - least.Sum();
        return [.. least.Zip(whole, (l, w) => l + (left * w / whole.Sum()))];
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] columns, Face face, bool header)
    {
        var row =
            new TableRow(header ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        row.Append(cells.Select((cell, c) => Cell(columns[c], 1, Line(cell, face))));
        return row;
    }

    private static TableRow Spanning(string text, int[] columns) => new(Cell(columns.Sum(), columns.Length, Line(text, Face.Bold)));

    private static TableCell Cell(int width, int span, params Paragraph[] lines)
    {
        var properties =
            new TableCellProperties(
                new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        var cell = new TableCell(properties);
        cell.Append(lines);
        return cell;
    }

    private static Paragraph Line(string text, Face face, string style = StyleNames.TableText) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), ParagraphWriter.Text(text, face, false));
}
