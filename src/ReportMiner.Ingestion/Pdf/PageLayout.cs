namespace ReportMiner.Ingestion.Pdf;

/// <summary>Puts the segments of a page into the order of reading: rows from the top, columns one after the other, tables cell by cell.</summary>
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
    private readonly LineComposer _composer = new();
    private readonly List<PrintedLine> _lines = [];

    public PageLayout(int page, GlyphSheet sheet, PageTables tables)
    {
        _page = page;
        _sheet = sheet;
        _tables = tables;
    }

    public List<PrintedLine> Lines()
    {
        List<Segment> segments = SegmentMaker.Make(_sheet, _tables);
        var free = new List<Segment>(segments.Count);
        var inCells = new List<Segment>();
        foreach (Segment segment in segments)
        {
            (segment.Cell < 0 ? free : inCells).Add(segment);
        }

        List<Row> rows = Rows(free);
        int next = 0;
        for (int grid = 0; grid < _tables.Grids.Count; grid++)
        {
            int end = next;
            while (end < rows.Count && rows[end].Baseline < _tables.Grids[grid].Bounds.Top + 2)
            {
                end++;
            }

            AddRows(rows.GetRange(next, end - next));
            AddTable(grid, inCells);
            next = end;
        }

        AddRows(rows.GetRange(next, rows.Count - next));
        return _lines;
    }

    private static List<Row> Rows(List<Segment> segments)
    {
        segments.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left));
        var rows = new List<Row>(64);
        foreach (Segment segment in segments)
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

    private void AddRows(List<Row> rows)
    {
        int next = 0;
        foreach (ColumnBlock block in ColumnFinder.Find(rows, _sheet.Frame.Height))
        {
            AddRows(rows, next, block.Start);
            AddColumn(rows, block, left: true);
            AddColumn(rows, block, left: false);
            next = block.End;
        }

        AddRows(rows, next, rows.Count);
    }

    private void AddRows(List<Row> rows, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Add(rows[i].Segments, 0, null);
        }
    }

    private void AddColumn(List<Row> rows, ColumnBlock block, bool left)
    {
        for (int i = block.Start; i < block.End; i++)
        {
            List<Segment> side = rows[i].Segments.FindAll(segment => segment.Right <= block.Gutter == left);
            if (side.Count > 0)
            {
                Add(side, left ? 1 : 2, null);
            }
        }
    }

    private void AddTable(int grid, List<Segment> segments)
    {
        List<Segment> own = segments.FindAll(segment => _tables[segment.Cell].Grid == grid);
        foreach (IGrouping<int, Segment> cell in own.GroupBy(static segment => segment.Cell).OrderBy(static group => group.Key))
        {
            foreach (Row row in Rows([.. cell]))
            {
                Add(row.Segments, 0, _tables[cell.Key]);
            }
        }
    }

    private void Add(List<Segment> segments, int column, (int, GridCell)? cell)
    {
        int start = 0;
        for (int i = 1; i <= segments.Count; i++)
        {
            if (i == segments.Count || (cell is null && AreApart(segments, start, i)))
            {
                _lines.Add(new()
                {
                    Page = _page,
                    Column = column,
                    Frame = _sheet.Frame,
                    Cell = cell,
                    Beside = start > 0,
                    Text = _composer.Compose(segments.GetRange(start, i - start), _sheet.WordGap),
                });
                start = i;
            }
        }
    }

    private bool AreApart(List<Segment> segments, int start, int i)
    {
        double depth = segments[i].Baseline / _sheet.Frame.Height;
        bool set = depth < HeadDepth || depth > FootDepth || (_page == 1 && depth < MastheadDepth);
        double gap = segments[i].Left - segments[i - 1].Right;
        bool label = i - start == 1 && segments[start].Glyphs.Length <= 8 && segments[start].Glyphs[^1].Text is "." or ")" or "•" or "*";
        return set && !label && gap > ApartGap * Math.Min(segments[i].Size, segments[i - 1].Size);
    }
}
