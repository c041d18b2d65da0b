namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Finds prose in two columns: many rows in a run that no letter crosses at one place in the middle of the page, with lines on both
/// sides that fill their column, as lines of prose do and entries of a table do not.
/// </summary>
internal static class ColumnFinder
{
    private const int FewestRows = 6;
    private const double Filled = 0.72;
    private const double Step = 3;

    public static List<ColumnBlock> Find(List<Row> rows, PageTables tables, double pageHeight)
    {
        var blocks = new List<ColumnBlock>();
        if (rows.Count >= FewestRows && Gutter(rows) is { } gutter)
        {
            for (int start = 0; start < rows.Count;)
            {
                int end = start;
                while (end < rows.Count && IsClear(rows[end], gutter) && (end == start || !IsCrossed(tables, rows[end - 1], rows[end], gutter)) && rows[end].Baseline > 0.075 * pageHeight && rows[end].Baseline < 0.925 * pageHeight)
                {
                    end++;
                }

                int first = AfterHeading(rows, start, end, gutter);
                if (IsProse(rows, first, end, gutter))
                {
                    blocks.Add(new(first, end, gutter));
                }

                start = Math.Max(end, start + 1);
            }
        }

        return blocks;
    }

    /// <summary>The place in the middle third of the text that most rows leave free between two segments.</summary>
    private static double? Gutter(List<Row> rows)
    {
        double left = rows.Min(static row => row.Left), right = rows.Max(static row => row.Right);
        double from = left + ((right - left) * 0.35), to = left + ((right - left) * 0.65);
        int best = 0;
        double gutter = 0;
        for (double x = from; x <= to; x += Step)
        {
            int votes = 0;
            foreach (Row row in rows)
            {
                votes += row.Segments.Count > 1 && row.Left < x && row.Right > x && IsClear(row, x) ? 1 : 0;
            }

            if (votes > best)
            {
                (best, gutter) = (votes, x);
            }
        }

        return best >= FewestRows - 2 ? gutter : null;
    }

    private static bool IsClear(Row row, double x)
    {
        foreach (Segment segment in row.Segments)
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
            if (grid.Bounds.Top > above.Baseline && grid.Bounds.Top < below.Baseline && grid.Bounds.Left < gutter - 2 && grid.Bounds.Right > gutter + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProse(List<Row> rows, int start, int end, double gutter) =>
        end - start >= FewestRows && IsProse(rows, start, end, gutter, left: true) && IsProse(rows, start, end, gutter, left: false);

    private static bool IsProse(List<Row> rows, int start, int end, double gutter, bool left)
    {
        double near = double.MaxValue, far = double.MinValue;
        int lines = 0, full = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = start; i < end; i++)
            {
                double from = double.MaxValue, to = double.MinValue;
                foreach (Segment segment in rows[i].Segments)
                {
                    if (segment.Right <= gutter == left)
                    {
                        from = Math.Min(from, segment.Left);
                        to = Math.Max(to, segment.Right);
                    }
                }

                if (to < from)
                {
                    continue;
                }

                if (pass == 0)
                {
                    (near, far, lines) = (Math.Min(near, from), Math.Max(far, to), lines + 1);
                }
                else if (to - from > Filled * (far - near))
                {
                    full++;
                }
            }
        }

        return lines >= FewestRows - 1 && full * 2 > lines;
    }
}
