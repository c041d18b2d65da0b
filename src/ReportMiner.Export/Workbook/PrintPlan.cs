using System.Collections.Immutable;

namespace ReportMiner.Export.Workbook;

/// <summary>
/// How a wide sheet is divided into pages that can be read: whole groups of columns on a page, whole groups of rows where they fit.
/// </summary>
/// <param name="Scale">Size of print in per cent.</param>
/// <param name="ColumnBreaks">Numbers of the columns (from 1) that a page ends after.</param>
/// <param name="RowRoom">Points that the rows of a page have, below the headings, at full size.</param>
internal sealed record PrintPlan(uint Scale, ImmutableArray<int> ColumnBreaks, double RowRoom)
{
    /// <summary>A3, landscape, without its margins, in points.</summary>
    private const double PageWidth = 1130;
    private const double PageHeight = 760;

    /// <summary>Points that a character of a column's width takes.</summary>
    private const double Character = 5.6;

    /// <summary>Below this size letters of ten points are hard to read.</summary>
    private const double SmallestScale = 0.7;

    /// <param name="columns">All columns of the sheet.</param>
    /// <param name="repeated">How many at the left are printed on every page.</param>
    /// <param name="groups">Sizes of the groups that the columns behind them make up, in order.</param>
    /// <param name="headings">Height of the headings, in points.</param>
    public static PrintPlan Of(IReadOnlyList<SheetColumn> columns, int repeated, IReadOnlyList<int> groups, double headings)
    {
        double left = Width(columns, 0, repeated);
        var widths = new List<double>();
        int at = repeated;
        foreach (int size in groups)
        {
            widths.Add(Width(columns, at, size));
            at += size;
        }

        double widest = Math.Max(1, widths.DefaultIfEmpty().Max()), room = (PageWidth / SmallestScale) - left;
        int together = Math.Max(1, (int)(room / widest));
        double scale = Math.Clamp(PageWidth / ((together * widest) + left), 0.1, 1);
        return new PrintPlan(
            (uint)(scale * 100), Breaks(widths, groups, repeated, (PageWidth / scale) - left), (PageHeight / scale) - headings);
    }

    private static ImmutableArray<int> Breaks(List<double> widths, IReadOnlyList<int> groups, int repeated, double room)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        double used = 0;
        int at = repeated;
        for (int i = 0; i < widths.Count; i++)
        {
            if (used > 0 && used + widths[i] > room + 1)
            {
                breaks.Add(at);
                used = 0;
            }

            used += widths[i];
            at += groups[i];
        }

        return breaks.ToImmutable();
    }

    private static double Width(IReadOnlyList<SheetColumn> columns, int from, int count) =>
        columns.Skip(from).Take(count).Where(c => !c.Hidden).Sum(c => c.Width) * Character;
}
