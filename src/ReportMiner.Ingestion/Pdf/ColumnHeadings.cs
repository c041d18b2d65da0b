namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Splits a run of rows in two columns at headings that are above both but too short to cross the gutter: one or two rows on one
/// side, set apart above and below while the other side is blank there.
/// </summary>
internal static class ColumnHeadings
{
    private const int MostRows = 2;

    // Leading is about 1.2 of the size; a blank line, or half of one, more sets a heading apart.
    private const double ApartAbove = 1.7;
    private const double ApartBelow = 1.3;

    public static IEnumerable<ColumnBlock> Split(List<Row> rows, ColumnBlock run)
    {
        int start = run.Start;
        for (int i = run.Start + 1; i < run.End; i++)
        {
            int end = HeadingEnd(rows, run, i);
            if (end > i)
            {
                yield return run with { Start = start, End = i };
                (start, i) = (end, end - 1);
            }
        }

        if (start < run.End)
        {
            yield return run with { Start = start };
        }
    }

    /// <returns>One past the last row of a heading that begins at a row; that row's own index where none does.</returns>
    private static int HeadingEnd(List<Row> rows, ColumnBlock run, int i)
    {
        if (!IsApart(rows, i, ApartAbove))
        {
            return i;
        }

        int end = i + 1;
        while (end < run.End && end - i < MostRows && !IsApart(rows, end, ApartBelow))
        {
            end++;
        }

        bool oneSided = rows.GetRange(i, end - i).TrueForAll(row => row.Right <= run.Gutter);
        bool over = end == run.End ? end < rows.Count && IsAfterLast(rows, run, i) : HasRight(rows, run, end, run.End);
        return oneSided && over && (end == run.End || IsApart(rows, end, ApartBelow)) && HasRight(rows, run, run.Start, i) ? end : i;
    }

    /// <summary>Whether a heading at the end of the run belongs to the text over both columns that follows: it is nearer to that.</summary>
    private static bool IsAfterLast(List<Row> rows, ColumnBlock run, int i) =>
        rows[run.End].Left < run.Gutter && rows[run.End].Right > run.Gutter
        && rows[run.End].Baseline - rows[run.End - 1].Baseline <= rows[i].Baseline - rows[i - 1].Baseline;

    private static bool HasRight(List<Row> rows, ColumnBlock run, int from, int to) =>
        rows.GetRange(from, to - from).Exists(row => row.Right > run.Gutter);

    private static bool IsApart(List<Row> rows, int i, double leading) =>
        rows[i].Baseline - rows[i - 1].Baseline > leading * rows[i].Segments[0].Size;
}
