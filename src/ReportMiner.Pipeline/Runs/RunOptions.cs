using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Pipeline.Encoders;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Runs;

/// <summary>What a run is asked to do.</summary>
public sealed record RunOptions
{
    /// <summary>Files, folders and globs.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Whether links in a folder that lead out of it are read.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Paths among the files that are not opened, with the reason; found while the inputs are collected.</summary>
    public IReadOnlyDictionary<string, Diagnostic> Refused { get; init; } = ImmutableDictionary<string, Diagnostic>.Empty;

    /// <summary>Folder for the results.</summary>
    public required string Output { get; init; }

    /// <summary>Names of the export formats; empty for the usual ones.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Files that are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Folder of the theme model; <see langword="null"/> for the one that comes with the program.</summary>
    public string? Model { get; init; }

    /// <summary>Theme catalogue; <see langword="null"/> for the one that comes with the program.</summary>
    public string? Catalogue { get; init; }

    /// <summary>What the user says of series.</summary>
    public SeriesPlan Series { get; init; } = SeriesPlan.None;

    /// <summary>Whether the user named the documents to compare one by one: those that do not say their series are then of one.</summary>
    public bool CompareAll { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether pages without text are recognised.</summary>
    public bool Ocr { get; init; }

    /// <summary>Whether links are also weighed by a sentence encoder, a program of its own; one that is not there is an error.</summary>
    public bool Encoder { get; init; }

    /// <summary>The encoder, found while the job is opened.</summary>
    internal SentenceVectors? Vectors { get; init; }

    /// <summary>What one document may take.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;

    /// <summary>Starts the processes that read documents; <see langword="null"/> to read them in this process.</summary>
    public WorkerCommand? Worker { get; init; }

    /// <summary>Folder in which the work done is kept for the next run; <see langword="null"/> for the one in the output folder.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether the work done is kept, and work done earlier used.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>
    /// Whether the job is not done again where it was done and nothing has changed since; needs the work done to be kept in the output
    /// folder.
    /// </summary>
    public bool Remember { get; init; }

    /// <summary>
    /// Whether the documents of the result keep their blocks, as the formats that write whole texts need. Documents are then read in this
    /// process and not taken from earlier work.
    /// </summary>
    public bool KeepText { get; init; }
}
