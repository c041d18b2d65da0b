using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Puts the segments of a page into the order of reading: rows from the top, columns one after the other, tables cell by cell.
/// </summary>
internal sealed class PageLayout
{
    // Where lines of several columns share a baseline that are no sentence together: mastheads, running heads and feet.
    private const double ApartGap = 3;
    private const double HeadDepth = 0.1;
    private const double FootDepth = 0.9;
    private const double MastheadDepth = 0.45;

    private readonly int _page;
    private readonly GlyphSheet _sheet;
    private readonly PageTables _tables;
    private readonly ColumnFinder _columns;
    private readonly LineComposer _composer = new();
    private readonly List<PrintedLine> _lines = [];

    public PageLayout(int page, GlyphSheet sheet, PageTables tables, ColumnFinder columns)
    {
        _columns = columns;
        _page = page;
        _sheet = sheet;
        _tables = tables;
    }

    public List<PrintedLine> Lines()
    {
        List<RowSegment> segments = RowSegmentMaker.Make(_sheet, _tables);
        var free = new List<RowSegment>(segments.Count);
        var inCells = new List<RowSegment>();
        foreach (RowSegment segment in segments)
        {
            (segment.Cell < 0 ? free : inCells).Add(segment);
        }

        Arrange(Rows(free), inCells);
        return _lines;
    }

    private static List<Row> Rows(List<RowSegment> segments)
    {
        segments.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left));
        var rows = new List<Row>(64);
        foreach (RowSegment segment in segments)
        {
            if (rows.Count > 0 && rows[^1].Holds(segment))
            {
                rows[^1].Segments.Add(segment);
            }
            else
            {
                rows.Add(new(segment));
            }
        }

        foreach (Row row in rows)
        {
            row.Segments.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        }

        return rows;
    }

    private void Arrange(List<Row> rows, List<RowSegment> inCells)
    {
        List<int> grids = [.. Enumerable.Range(0, _tables.Grids.Count)];
        int next = 0;
        foreach (ColumnBlock block in _columns.Find(rows, _tables, _sheet.Frame.Height))
        {
            List<int> left = grids.FindAll(grid => IsIn(rows, block, _tables.Grids[grid].Bounds, left: true));
            List<int> right = grids.FindAll(grid => IsIn(rows, block, _tables.Grids[grid].Bounds, left: false));
            List<int> before =
                grids.FindAll(grid =>
                    _tables.Grids[grid].Bounds.Top < rows[block.Start].Baseline && !left.Contains(grid) && !right.Contains(grid));
            Add(rows.GetRange(next, block.Start - next).ConvertAll(static row => row.Segments), before, inCells, 0);
            Add(Side(rows, block, left: true), left, inCells, 1);
            Add(Side(rows, block, left: false), right, inCells, 2);
            grids.RemoveAll(grid => before.Contains(grid) || left.Contains(grid) || right.Contains(grid));
            next = block.End;
        }

        Add(rows.GetRange(next, rows.Count - next).ConvertAll(static row => row.Segments), grids, inCells, 0);
    }

    private static bool IsIn(List<Row> rows, ColumnBlock block, Box grid, bool left)
    {
        double from = block.Start > 0 ? rows[block.Start - 1].Baseline : double.MinValue;
        double to = block.End < rows.Count ? rows[block.End].Baseline : double.MaxValue;
        return grid.Top >= from && grid.Top < to && (left ? grid.Right <= block.Gutter + 2 : grid.Left >= block.Gutter - 2);
    }

    private static List<List<RowSegment>> Side(List<Row> rows, ColumnBlock block, bool left)
    {
        var side = new List<List<RowSegment>>();
        for (int i = block.Start; i < block.End; i++)
        {
            List<RowSegment> own = rows[i].Segments.FindAll(segment => segment.Right <= block.Gutter == left);
            if (own.Count > 0)
            {
                side.Add(own);
            }
        }

        return side;
    }

    /// <summary>Adds rows and the tables that are between them, from the top.</summary>
    private void Add(List<List<RowSegment>> rows, List<int> grids, List<RowSegment> inCells, int column)
    {
        int next = 0;
        foreach (List<RowSegment> row in rows)
        {
            while (next < grids.Count && _tables.Grids[grids[next]].Bounds.Top + 2 <= row[0].Baseline)
            {
                AddTable(grids[next++], inCells, column);
            }

            Add(row, column, null);
        }

        while (next < grids.Count)
        {
            AddTable(grids[next++], inCells, column);
        }
    }

    private void AddTable(int grid, List<RowSegment> segments, int column)
    {
        List<RowSegment> own = segments.FindAll(segment => _tables[segment.Cell].Grid == grid);
        foreach (IGrouping<int, RowSegment> cell in own.GroupBy(static segment => segment.Cell).OrderBy(static group => group.Key))
        {
            foreach (Row row in Rows([.. cell]))
            {
                Add(row.Segments, column, _tables[cell.Key]);
            }
        }
    }

    private void Add(List<RowSegment> segments, int column, PageTableCell? cell)
    {
        int start = 0;
        for (int i = 1; i <= segments.Count; i++)
        {
            if (i == segments.Count || (cell is null && AreApart(segments, column, start, i)))
            {
                _lines.Add(new()
                {
                    Page = _page,
                    Column = column,
                    Frame = _sheet.Frame,
                    Cell = cell,
                    Beside = start > 0,
                    Text = _composer.Compose(i - start == segments.Count ? segments : segments.GetRange(start, i - start)),
                });
                start = i;
            }
        }
    }

    private bool AreApart(List<RowSegment> segments, int column, int start, int i)
    {
        double depth = segments[i].Baseline / _sheet.Frame.Height;
        bool set = depth < HeadDepth || depth > FootDepth || (_page == 1 && column == 0 && depth < MastheadDepth);
        double gap = segments[i].Left - segments[i - 1].Right;
        bool label = i - start == 1 && segments[start].Glyphs.Length <= 8 && segments[start].Glyphs[^1].Text is "." or ")" or "•" or "*";
        return set && !label && gap > ApartGap * Math.Min(segments[i].Size, segments[i - 1].Size);
    }
}
