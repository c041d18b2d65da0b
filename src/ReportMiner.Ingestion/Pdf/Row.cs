namespace ReportMiner.Ingestion.Pdf;

/// <summary>Segments outside tables that stand on about one baseline, from left to right.</summary>
internal sealed class Row
{
    public Row(Segment first)
    {
        Segments.Add(first);
        Baseline = first.Baseline;
    }

    public List<Segment> Segments { get; } = [];

    public double Baseline { get; }

    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public bool Holds(Segment segment) => segment.Baseline - Baseline < 0.3 * Math.Min(segment.Size, Segments[0].Size);
}
