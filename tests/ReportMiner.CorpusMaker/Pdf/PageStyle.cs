namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Measures of a page, in points from its lower left corner.</summary>
public static class PageStyle
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Top = 765;
    public const double Foot = 78;
    public const double OuterLeft = 62;
    public const double OuterRight = 533;
    public const double TextLeft = 98;
    public const double TextRight = 508;
    public const double Gutter = 22;
    public const double RunningHead = 790;
    public const double PageNumber = 48;

    /// <summary>How far the text of a labelled paragraph is from its label.</summary>
    public const double Tab = 30;

    public static double ColumnWidth(bool two) => two ? (OuterRight - OuterLeft - Gutter) / 2 : TextRight - TextLeft;

    /// <summary>The columns of a page below a height.</summary>
    public static IReadOnlyList<Column> Columns(int page, double top, bool two) => two
        ? [new Column(page, OuterLeft, top, Foot), new Column(page, OuterLeft + ColumnWidth(true) + Gutter, top, Foot)]
        : [new Column(page, TextLeft, top, Foot)];
}
