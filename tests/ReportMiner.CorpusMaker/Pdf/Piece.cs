using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>
/// A stretch of text at a place: points from the left edge of its column or page, and above the base line or the foot of the page.
/// </summary>
public sealed record Piece(double X, double Y, string Text, Face Face, double Size)
{
    public double Width { get; init; }

    /// <summary>Address that it links to.</summary>
    public string? Link { get; init; }
}
