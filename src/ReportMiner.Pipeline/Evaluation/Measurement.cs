using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>What one part of the program was found to do on one set of gold.</summary>
public sealed record Measurement
{
    /// <summary>Every number.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Rows for the README.</summary>
    public required ImmutableArray<SummaryRow> Summary { get; init; }

    /// <summary>What the figures are made of.</summary>
    public ImmutableArray<DetailTable> Details { get; init; } = [];

    /// <summary>Drawings.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];
}
