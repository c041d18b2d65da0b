using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A row of a table.</summary>
public sealed record SourceRow
{
    public required ImmutableArray<string> Cells { get; init; }

    /// <summary>Whether its one cell spans all columns.</summary>
    public bool Heading { get; init; }

    public SourceGold? Gold { get; init; }

    public string? Key { get; init; }
}
