using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Store;

/// <summary>
/// A run with its decisions, for who passes over it: as much of it as the store can leave where it keeps it is not in memory. Each pass
/// reads all records again.
/// </summary>
public sealed class RunRows : IDisposable
{
    private readonly IDisposable? _kept;

    internal RunRows(IDisposable? kept) => _kept = kept;

    /// <summary>The catalogue of the run's themes.</summary>
    public required ThemeCatalogue Catalogue { get; init; }

    /// <summary>The meetings that were compared, in order.</summary>
    public required ImmutableArray<string> Meetings { get; init; }

    /// <summary>Which meeting was compared with which.</summary>
    public required ImmutableArray<SeriesStep> Series { get; init; }

    /// <summary>What was done to each document.</summary>
    public required IEnumerable<DocumentReport> Documents { get; init; }

    /// <summary>The items.</summary>
    public required IStoredRecords<Recommendation> Items { get; init; }

    /// <summary>The links between items.</summary>
    public required IStoredRecords<ItemLink> Links { get; init; }

    /// <summary>The lines of the matrix, threads whole.</summary>
    public required IEnumerable<LineageLine> Lines { get; init; }

    /// <param name="run">A run; disposed of with the rows.</param>
    public static RunRows Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunRows(run)
        {
            Catalogue = run.Catalogue,
            Meetings = run.Lineage.Meetings,
            Series = run.Lineage.Series,
            Documents = run.Documents,
            Items = run.Recommendations,
            Links = run.Lineage.Links,
            Lines = run.Lineage.Lines,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _kept?.Dispose();
}
