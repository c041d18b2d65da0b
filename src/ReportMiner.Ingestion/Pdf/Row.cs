namespace ReportMiner.Ingestion.Pdf;

/// <summary>Segments outside tables that are on about one baseline, from left to right.</summary>
internal sealed class Row
{
    public Row(RowSegment first)
    {
        Segments.Add(first);
        Baseline = first.Baseline;
    }

    public List<RowSegment> Segments { get; } = [];

    public double Baseline { get; }

    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public bool Holds(RowSegment segment) => segment.Baseline - Baseline < 0.3 * Math.Min(segment.Size, Segments[0].Size);
}
