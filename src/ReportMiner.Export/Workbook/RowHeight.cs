namespace ReportMiner.Export.Workbook;

/// <summary>Estimates how high a row must be for its wrapped texts: programs that open a file do not measure it themselves.</summary>
internal static class RowHeight
{
    private const double Line = 13.5;
    private const double Margin = 3;

    /// <summary>The highest that Excel allows, in points.</summary>
    private const double Highest = 409;

    public static double Of(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        int lines = 1;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            if (!columns[i].Hidden && row.Cells[i].Text is { Length: > 0 } text && row.Cells[i].Style != CellStyle.Title)
            {
                lines = Math.Max(lines, Lines(text, columns[i].Width));
            }
        }

        return Math.Min(Highest, (lines * Line) + Margin);
    }

    /// <summary>A letter takes about the width of a digit; words that do not fit leave a tenth of the line empty.</summary>
    private static int Lines(string text, double width)
    {
        double perLine = Math.Max(1, (width - 1) * 0.95);
        return text.Split('\n').Sum(p => Math.Max(1, (int)Math.Ceiling(p.Length / perLine)));
    }
}
