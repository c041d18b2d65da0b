using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>
/// A line of a column before it is put on a page; offsets are taken from the left edge of the column and from the base line.
/// </summary>
public sealed record GalleyLine
{
    /// <summary>White above it, left out at the head of a column.</summary>
    public double Above { get; init; }

    public required double Height { get; init; }

    public ImmutableArray<Piece> Pieces { get; init; } = [];

    public ImmutableArray<Stroke> Strokes { get; init; } = [];

    /// <summary>Whether the next line must be in the same column.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Footnotes called in it, each as lines.</summary>
    public ImmutableArray<ImmutableArray<GalleyLine>> Notes { get; init; } = [];

    /// <summary>Addresses that it links to, in order.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>What is at its end if it ends with a hyphen.</summary>
    public Typesetting.LineEndHyphen? Hyphen { get; init; }
}
