namespace ReportMiner.Ingestion.Pdf;

/// <summary>The lines of one column of all pages of a kind, and the edges that they show.</summary>
internal sealed class MeasuredColumn
{
    public List<PrintedLine> Lines { get; } = [];

    public (double Left, double Right) Edges { get; set; }

    /// <summary>A number for pages of one width, one parity, and a column on them.</summary>
    public static long Key(int width, int column, int parity) => ((long)width * 8) + (column * 2) + parity;
}
