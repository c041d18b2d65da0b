namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is left and right of a gutter in a run of rows, a line a row.</summary>
internal sealed class ColumnPair
{
    private const double Filled = 0.72;
    private const int FewestShort = 2;

    // Where the right one of two equal columns begins, as a part of the text's width from the left one.
    private const double FromHalf = 0.42;
    private const double ToHalf = 0.6;

    private readonly List<ColumnLine> _left = [];
    private readonly List<ColumnLine> _right = [];

    private readonly double _textWidth;

    private ColumnPair(double textWidth) => _textWidth = textWidth;

    /// <summary>Whether a few such rows continue known columns: both sides have something, and a line fills its column.</summary>
    public bool GoesOn => _left.Count > 0 && _right.Count > 0 && Full(_left, Width(_left, _right)) + Full(_right, Width(_left, _right)) > 0;

    public static ColumnPair Of(List<Row> rows, ColumnBlock run)
    {
        var pair = new ColumnPair(rows.Max(static row => row.Right) - rows.Min(static row => row.Left));
        for (int i = run.Start; i < run.End; i++)
        {
            Add(pair._left, i - run.Start, rows[i].Segments.FindAll(segment => segment.Right <= run.Gutter));
            Add(pair._right, i - run.Start, rows[i].Segments.FindAll(segment => segment.Right > run.Gutter));
        }

        return pair;
    }

    /// <summary>
    /// Whether most lines on both sides fill their column. One side of two equal ones may be short: it then begins at the top and fills the
    /// width of the other.
    /// </summary>
    public bool IsProse(int fewestRows)
    {
        bool left = Fills(_left, fewestRows), right = Fills(_right, fewestRows);
        return left && right
            || AreEqual() && (left && IsShortBeside(_right, _left, fewestRows) || right && IsShortBeside(_left, _right, fewestRows));
    }

    private bool AreEqual()
    {
        if (_left.Count == 0 || _right.Count == 0)
        {
            return false;
        }

        double begins = (_right.Min(static line => line.From) - _left.Min(static line => line.From)) / _textWidth;
        return begins is > FromHalf and < ToHalf;
    }

    private static void Add(List<ColumnLine> side, int row, List<RowSegment> segments)
    {
        if (segments.Count > 0)
        {
            side.Add(new(row, segments.Min(static segment => segment.Left), segments.Max(static segment => segment.Right)));
        }
    }

    private static bool Fills(List<ColumnLine> side, int fewestRows) =>
        side.Count >= fewestRows - 1 && Full(side, Width(side)) * 2 > side.Count;

    private static bool IsShortBeside(List<ColumnLine> side, List<ColumnLine> other, int fewestRows) =>
        side.Count >= FewestShort && side.Count < fewestRows - 1 && side[0].Row <= FewestShort && Full(side, Width(side, other)) > 0;

    private static int Full(List<ColumnLine> side, double width) => side.Count(line => line.To - line.From > Filled * width);

    private static double Width(params List<ColumnLine>[] sides) =>
        sides.Max(static side => side.Count == 0 ? 0 : side.Max(static line => line.To) - side.Min(static line => line.From));
}
