using System.Collections.Immutable;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Numbers tables, rows and columns through the document, and finds header rows and tables that continue over a page.</summary>
internal sealed class TableMarker
{
    private const double SameEdge = 4;

    private int _tables;
    private int _rows;
    private ImmutableArray<string> _header = [];
    private TableGrid? _open;

    public static void Mark(IReadOnlyList<PrintedPage> pages)
    {
        var marker = new TableMarker();
        foreach (PrintedPage page in pages)
        {
            marker.Mark(page);
        }
    }

    private void Mark(PrintedPage page)
    {
        bool newPage = true;
        foreach (PrintedLine line in page.Lines)
        {
            if (line.Cell is null && line.Role == LineRole.Body)
            {
                _open = null;
            }
            else if (line.Cell is { } cell && line.Role == LineRole.Body)
            {
                TableGrid grid = page.Tables.Grids[cell.Grid];
                bool goesOn = _open is { } open && GoesOn(open, grid, newPage);
                MarkGrid([.. page.Lines.Where(other => other.Role == LineRole.Body && other.Cell?.Grid == cell.Grid)], goesOn);
                _open = grid;
                newPage = false;
            }
        }
    }

    /// <summary>
    /// A table continues on the next page, or in the next column, if nothing is between the parts and the columns have the same width.
    /// </summary>
    private static bool GoesOn(TableGrid before, TableGrid after, bool newPage)
    {
        bool moved = Math.Abs(before.Bounds.Left - after.Bounds.Left) > before.Bounds.Width / 2;
        int same =
            after.ColumnLefts.Count(
                left => before.ColumnLefts.Any(other => Math.Abs(other - before.Bounds.Left - left + after.Bounds.Left) < SameEdge));
        return (newPage || moved) && same >= 2 && same * 2 > Math.Max(before.ColumnLefts.Count, after.ColumnLefts.Count);
    }

    private void MarkGrid(List<PrintedLine> lines, bool goesOn)
    {
        List<List<PrintedLine>> rows =
        [
            .. lines.GroupBy(static line => line.Cell!.Cell.Row).OrderBy(static row => row.Key).Select(static row => row.ToList())
        ];
        int headers = HeaderRows(rows, goesOn);
        if (!goesOn)
        {
            (_tables, _rows) = (_tables + 1, 0);
            _header = [.. rows.Take(headers).Select(TextOf)];
        }

        for (int i = 0; i < rows.Count; i++)
        {
            foreach (PrintedLine line in rows[i])
            {
                line.Role = LineRole.Table;
                line.Place = new(_tables - 1, _rows, line.Cell!.Cell.Column, i < headers);
            }

            _rows++;
        }
    }

    /// <summary>Header rows come again on the next page, or are set in another style than the rows below them.</summary>
    private int HeaderRows(List<List<PrintedLine>> rows, bool goesOn)
    {
        int headers = 0;
        if (goesOn)
        {
            while (headers < rows.Count && headers < _header.Length && TextOf(rows[headers]) == _header[headers])
            {
                headers++;
            }

            return headers;
        }

        while (headers < rows.Count - 1 && headers < 3 && IsSetAsHeader(rows[headers], rows[^1]))
        {
            headers++;
        }

        return headers < rows.Count - 1 ? headers : 0;
    }

    private static bool IsSetAsHeader(List<PrintedLine> row, List<PrintedLine> last)
    {
        double size = last.Max(static line => line.Size);
        bool small = row.All(line => line.Size < size - 0.5 || !line.Content.Any(char.IsLetter));
        bool styled = row.Count > 1
            && row.All(static line => (line.Text.Style & (TextStyle.Bold | TextStyle.Italic)) != 0 || !line.Content.Any(char.IsLetter));
        return (small || styled) && row.Any(static line => line.Content.Any(char.IsLetter));
    }

    private static string TextOf(List<PrintedLine> row) => string.Join('\t', row.Select(static line => line.Content));
}
