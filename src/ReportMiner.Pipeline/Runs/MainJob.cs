using System.Collections.Immutable;
using ReportMiner.Export;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Encoders;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Runs;

/// <summary>The main job on its inputs and its output folder, which no other run can write to until it is disposed of.</summary>
public sealed class MainJob : IDisposable
{
    private readonly RunOptions _options;
    private readonly ImmutableArray<IExporter> _exporters;
    private readonly ImmutableArray<string> _files;
    private readonly FileContents _contents;
    private readonly OutputFolder _output;
    private readonly Lazy<FinishedRunStamp?> _memory;

    private MainJob(
        RunOptions options, ExportOptions export, ImmutableArray<IExporter> exporters, ImmutableArray<string> files, OutputFolder output)
    {
        _options = options;
        _exporters = exporters;
        _files = files;
        _contents = new FileContents(options.Limits.File, options.Refused);
        _output = output;
        _memory = new Lazy<FinishedRunStamp?>(() => FinishedRunStamp.Of(options, export, exporters, files, _contents, output));
    }

    /// <summary>What was passed over among the inputs, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>Looks at the inputs and opens the output folder.</summary>
    /// <exception cref="InputException">An input or the output folder cannot be used.</exception>
    /// <exception cref="UnknownFormatNameException">A format is not known.</exception>
    public static MainJob Open(RunOptions options, ExportOptions export)
    {
        ImmutableArray<IExporter> exporters = Exporters.Select([.. options.Formats], export);
        CollectedInputs inputs = InputCollector.Gather(options.Inputs, options.Output, options.FollowLinks);
        OutputFolder output = OutputFolder.Open(options.Output);
        return new MainJob(
            options with { Refused = inputs.Refused, Limits = Recognising(options, output), Vectors = Vectors(options, output) },
            export, exporters, inputs.Files, output) { Notes = inputs.Notes };
    }

    /// <summary>The encoder with the vectors of earlier runs; a run that lacks it says so before it reads anything.</summary>
    private static SentenceVectors? Vectors(RunOptions options, OutputFolder output)
    {
        if (!options.Encoder)
        {
            return null;
        }

        try
        {
            return SentenceVectors.Open(options.UseCache ? options.Cache ?? output.CacheFolder : null);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Recognised pages are kept beside the work done on files: a page costs as much as a hundred printed documents.</summary>
    private static DocumentLimits Recognising(RunOptions options, OutputFolder output) => !options.Ocr
        ? options.Limits
        : options.Limits with
        {
            Ocr = options.UseCache ? Path.GetFullPath(Path.Combine(options.Cache ?? output.CacheFolder, "pages")) : ""
        };

    /// <summary>
    /// The last run's summary if inputs, options and outputs are unchanged; <see langword="null"/> if there is something to do.
    /// </summary>
    /// <param name="complete">Whether every document of it was complete.</param>
    public IReadOnlyList<string>? Unchanged(out bool complete)
    {
        complete = false;
        return _memory.Value?.Unchanged(out complete);
    }

    /// <summary>Reads, understands, extracts, tags, links and writes.</summary>
    /// <exception cref="IOException">The results could not be written; the earlier ones are unchanged.</exception>
    public RunResult Run(IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        bool withText = _exporters.Any(e => e.NeedsText);
        RunOptions options = withText ? _options with { KeepText = true, UseCache = false } : _options;
        OutcomeCache? cache = options.UseCache ? OpenCache(OutcomeFolder.Open(options.Cache ?? _output.CacheFolder)) : null;
        RunResult result = Decided(ReportRun.Understand(_files, options, _contents, cache, _output.Path, progress, cancellation));
        progress?.Report(
            new RunProgress("writing", _files.Length, _files.Length, result.Documents.Sum(d => d.Document.Source.PageCount), ""));
        Exporters.Export(result, _exporters, new ExportTarget(_output.Create), options.Jobs);
        _output.Commit();
        if (options.Cache is null)
        {
            cache?.RemoveUnused();
        }

        return result with { NotKept = cache?.Lost ?? 0 };
    }

    /// <summary>Remembers the job that has just finished, for <see cref="Unchanged"/> of the next one.</summary>
    /// <param name="run">What <see cref="Run"/> gave.</param>
    /// <param name="summary">What is said of it.</param>
    public void Remember(RunResult run, IEnumerable<string> summary) => _memory.Value?.Keep(run, summary);

    /// <summary>Lets others write to the output folder.</summary>
    public void Dispose() => _output.Dispose();

    /// <summary>The run with the decisions that people made on earlier results of the folder.</summary>
    private RunResult Decided(RunResult result) => new FolderStore(_options.Output).Decided(result);

    private OutcomeCache OpenCache(IOutcomeEntries entries) => ReportRun.CacheOf(entries, _contents, _options);
}
