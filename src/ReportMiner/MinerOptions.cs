using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner;

/// <summary>How a <see cref="Miner"/> works. The defaults are those of the command line.</summary>
public sealed record MinerOptions
{
    /// <summary>Theme catalogue; <see langword="null"/> for the one that comes with the library.</summary>
    public string? Catalogue { get; init; }

    /// <summary>
    /// Folder of a theme model; <see langword="null"/> for the one that comes with the library, or, with a <see cref="Catalogue"/> of your
    /// own, for the terms of that catalogue.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>Files that are read at the same time, 1 or more.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether warnings count as errors: a document with one is incomplete.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether items of documents that do not say their series are compared as if they were of one.</summary>
    public bool CompareAll { get; init; }

    /// <summary>Which documents belong together, and in which order.</summary>
    public SeriesPlan Series { get; init; } = SeriesPlan.None;

    /// <summary>Whether runs keep the text of their documents, which the formats <c>qda</c> and <c>akn</c> write.</summary>
    public bool KeepText { get; init; }

    /// <summary>What one document may take: a document past a limit fails, the others go on.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;

    /// <summary>
    /// Starts the processes that read documents, so that a hostile file cannot harm this one; <see langword="null"/> to read in this
    /// process, where the limit of memory does not hold.
    /// </summary>
    public WorkerCommand? Worker { get; init; }

    internal RunOptions ForRun(IReadOnlyList<string> inputs) => new()
    {
        Inputs = inputs,
        Output = "",
        Catalogue = Catalogue,
        Model = Model,
        Jobs = Jobs,
        Strict = Strict,
        CompareAll = CompareAll,
        Series = Series,
        KeepText = KeepText,
        Limits = Limits,
        Worker = Worker,
        UseCache = false,
    };
}
