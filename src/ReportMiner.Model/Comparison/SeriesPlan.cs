using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>What a person says of series: which documents belong together, and in which order.</summary>
/// <param name="Series">The series.</param>
public sealed record SeriesPlan(ImmutableArray<PlannedSeries> Series)
{
    /// <summary>Nothing is said.</summary>
    public static readonly SeriesPlan None = new([]);
}
