using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;

namespace ReportMiner.Model.Runs;

/// <summary>Everything that a run found: what exporters write from.</summary>
public sealed record RunResult : IDisposable
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Id of the theme model; <see langword="null"/> where none was used.</summary>
    public string? Model { get; init; }

    /// <summary>Catalogue of the themes that the items carry.</summary>
    public required ThemeCatalogue Catalogue { get; init; }

    /// <summary>Options of the run that change its output, by name.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>One a file, in the order of meetings, symbols and file names.</summary>
    public required ImmutableArray<DocumentReport> Documents { get; init; }

    /// <summary>All items, in the order of the documents and of their text. They may be on disk: each pass reads them again.</summary>
    public required IStoredRecords<Recommendation> Recommendations { get; init; }

    /// <summary>Links and lines of the items.</summary>
    public required Lineage Lineage { get; init; }

    /// <summary>Language versions side by side; only where the documents hold their blocks.</summary>
    public ImmutableArray<AlignedVersions> Versions { get; init; } = [];

    /// <summary>
    /// Decisions of people on earlier results that no longer fit, each with the reason: somebody must look at them again.
    /// </summary>
    public ImmutableArray<string> DecisionConflicts { get; init; } = [];

    /// <summary>What a person said of series.</summary>
    public SeriesPlan Plan { get; init; } = SeriesPlan.None;

    /// <summary>The file of items and links on disk; <see langword="null"/> if they are in memory.</summary>
    public IDisposable? Spool { get; init; }

    /// <summary>Files whose outcome could not be kept for the next run. It does not affect the results and appears in no output.</summary>
    public int NotKept { get; init; }

    /// <summary>Frees the disk space. Items and links on disk can no longer be read, from copies of the run either.</summary>
    public void Dispose() => Spool?.Dispose();
}
