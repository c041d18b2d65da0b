namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Finds prose in two columns: a run of rows that no letter crosses at one place in the middle of the page, with lines on both
/// sides that fill their column, as lines of prose do and entries of a table do not. Lines of two columns need not share baselines.
/// Remembers where the columns of earlier pages were: the last page of a document may hold only a few lines of them.
/// </summary>
internal sealed class ColumnFinder
{
    private const int FewestRows = 6;
    private const int FewestPairs = 2;
    private const double Step = 3;

    // A damaged file may put a letter miles away: the places between are then looked at more coarsely.
    private const int MostPlaces = 400;
    private const double HeadDepth = 0.075;

    // Rows of one column are at least a letter's size apart: nearer rows are side by side.
    private const double ParallelWork = 0.8;

    // Lines of one column: leading is about 1.2 of the size.
    private const double Leading = 1.5;

    // A line of prose next to another is at least this part as wide; a running head is not.
    private const double Filled = 0.72;

    private double? _usual;

    public List<ColumnBlock> Find(List<Row> rows, PageTables tables, double pageHeight)
    {
        if (rows.Count < FewestPairs)
        {
            return [];
        }

        double? own = Gutter(rows);
        List<ColumnBlock> blocks = own is { } gutter ? Blocks(rows, tables, pageHeight, gutter, sure: false) : [];
        if (blocks.Count > 0)
        {
            _usual = own;
        }
        else if (_usual is { } usual)
        {
            blocks = Blocks(rows, tables, pageHeight, usual, sure: true);
        }

        return blocks;
    }

    /// <summary>
    /// The runs of rows on both sides of a gutter. If it is certain, few lines are enough; otherwise from the first prose on, because the
    /// masthead comes before it.
    /// </summary>
    private static List<ColumnBlock> Blocks(List<Row> rows, PageTables tables, double pageHeight, double gutter, bool sure)
    {
        List<ColumnBlock> runs = Runs(rows, tables, pageHeight, gutter);
        int first = sure ? 0 : runs.FindIndex(run => ColumnPair.Of(rows, run).IsProse(FewestRows));
        return first < 0
            ? []
            : [.. runs.Skip(first).Where(run => ColumnPair.Of(rows, run).GoesOn).SelectMany(run => ColumnHeadings.Split(rows, run))];
    }

    private static List<ColumnBlock> Runs(List<Row> rows, PageTables tables, double pageHeight, double gutter)
    {
        var runs = new List<ColumnBlock>();
        for (int start = 0; start < rows.Count;)
        {
            int end = start;
            while (end < rows.Count && IsClear(rows[end], gutter) && (end == start || !IsCrossed(tables, rows[end - 1], rows[end], gutter))
                && !IsMargin(rows[end], pageHeight))
            {
                end++;
            }

            int first = AfterHeading(rows, start, end, gutter);
            if (first < end)
            {
                end = Extended(rows, end - 1, 1, gutter, pageHeight) + 1;
                runs.Add(new(Extended(rows, first, -1, gutter, pageHeight), end, gutter));
            }

            start = Math.Max(end, start + 1);
        }

        return runs;
    }

    /// <summary>
    /// Running heads are left out by their height alone. A row there is of the columns all the same where it goes on with them and fills
    /// both.
    /// </summary>
    /// <returns>The row that the columns begin (step −1) or end (step 1) with, from the first or last one outside the margin.</returns>
    private static int Extended(List<Row> rows, int edge, int step, double gutter, double pageHeight)
    {
        while (edge + step >= 0 && edge + step < rows.Count && IsMargin(rows[edge + step], pageHeight)
            && GoesOn(rows[edge + step], rows[edge], gutter))
        {
            edge += step;
        }

        return edge;
    }

    private static bool IsMargin(Row row, double pageHeight) =>
        row.Baseline <= HeadDepth * pageHeight || row.Baseline >= (1 - HeadDepth) * pageHeight;

    private static bool GoesOn(Row row, Row next, double gutter)
    {
        double left = Width(row, gutter, left: true), right = Width(row, gutter, left: false);
        return IsClear(row, gutter) && left > 0 && right > 0 && Math.Abs(row.Baseline - next.Baseline) < Leading * next.Segments[0].Size
            && left >= Filled * Width(next, gutter, left: true) && right >= Filled * Width(next, gutter, left: false);
    }

    /// <returns>Width in points of what a row has on one side; 0 where it has nothing there.</returns>
    private static double Width(Row row, double gutter, bool left)
    {
        List<RowSegment> side = row.Segments.FindAll(segment => left ? segment.Right <= gutter : segment.Left >= gutter);
        return side.Count == 0 ? 0 : side.Max(static segment => segment.Right) - side.Min(static segment => segment.Left);
    }

    /// <summary>
    /// The place in the middle third of the text at which most rows have another beside them; of several, the one that fewest rows cross.
    /// </summary>
    private static double? Gutter(List<Row> rows)
    {
        double left = rows.Min(static row => row.Left), right = rows.Max(static row => row.Right);
        double from = left + ((right - left) * 0.35), to = left + ((right - left) * 0.65);
        (int Pairs, int Clear) best = default;
        double gutter = 0;
        double step = Math.Max(Step, (to - from) / MostPlaces), x = from;
        for (int place = 0; place <= MostPlaces && x <= to; place++, x += step)
        {
            (int Pairs, int Clear) votes = Votes(rows, x);
            if (votes.CompareTo(best) > 0)
            {
                (best, gutter) = (votes, x);
            }
        }

        return best.Pairs >= FewestPairs ? gutter : null;
    }

    private static (int Pairs, int Clear) Votes(List<Row> rows, double x)
    {
        int pairs = 0, clear = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (IsClear(rows[i], x))
            {
                clear++;
                pairs += rows[i].Left < x && rows[i].Right > x || IsBeside(rows, i - 1, i, x) || IsBeside(rows, i, i + 1, x) ? 1 : 0;
            }
        }

        return (pairs, clear);
    }

    /// <summary>Whether two consecutive rows are beside each other, one on each side.</summary>
    private static bool IsBeside(List<Row> rows, int upper, int lower, double x) =>
        upper >= 0 && lower < rows.Count
        && (rows[upper].Right <= x && rows[lower].Left >= x || rows[upper].Left >= x && rows[lower].Right <= x)
        && rows[lower].Baseline - rows[upper].Baseline < ParallelWork * Math.Min(
            rows[upper].Segments[0].Size, rows[lower].Segments[0].Size);

    private static bool IsClear(Row row, double x)
    {
        foreach (RowSegment segment in row.Segments)
        {
            if (segment.Left < x && segment.Right > x)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The short last line of a paragraph or title that runs over both columns is not part of them.</summary>
    private static int AfterHeading(List<Row> rows, int start, int end, double gutter)
    {
        while (start > 0 && start < end && rows[start].Right <= gutter && !IsClear(rows[start - 1], gutter)
            && rows[start].Baseline - rows[start - 1].Baseline < 1.5 * rows[start].Segments[0].Size)
        {
            start++;
        }

        return start;
    }

    private static bool IsCrossed(PageTables tables, Row above, Row below, double gutter)
    {
        foreach (TableGrid grid in tables.Grids)
        {
            if (grid.Bounds.Top > above.Baseline && grid.Bounds.Top < below.Baseline && grid.Bounds.Left < gutter - 2
                && grid.Bounds.Right > gutter + 2)
            {
                return true;
            }
        }

        return false;
    }
}
