using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>What a person says of series: which documents belong together, and in which order.</summary>
/// <param name="Series">Symbols, files or meetings of each series, in the order of time.</param>
public sealed record SeriesPlan(ImmutableArray<ImmutableArray<string>> Series)
{
    /// <summary>Nothing is said.</summary>
    public static readonly SeriesPlan None = new([]);
}
