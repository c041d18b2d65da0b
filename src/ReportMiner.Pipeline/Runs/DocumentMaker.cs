using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Batch;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Runs;

/// <summary>
/// Does the work on single files ahead of a run: reads and tags each, and keeps what came of it where the run will find it.
/// </summary>
public sealed class DocumentMaker : IDisposable
{
    private readonly RunOptions _options;
    private readonly IOutcomeEntries _entries;
    private readonly IDocumentWorker _worker;
    private readonly Task<ItemTagger> _tagger;

    /// <param name="options">What the run will be asked: models and limits. Its inputs are not looked at.</param>
    /// <param name="entries">Keep the work.</param>
    public DocumentMaker(RunOptions options, IOutcomeEntries entries)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _entries = entries;
        _worker = ReportRun.Worker(options, options.Jobs, ahead: false);
        _tagger = Task.Run(() => ItemTagger.Load(options.Catalogue, options.Model));
    }

    /// <summary>Reads a file, unless that was done before. May be called by several threads at a time.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is known of the document; a failed one holds the reason.</returns>
    public DocumentReport Make(string path, CancellationToken cancellation)
    {
        OutcomeCache cache = ReportRun.CacheOf(_entries, new FileContents(_options.Limits.File), _options);
        OutcomeLines outcome = new DocumentStage(_worker, _tagger, cache).Process(path, cancellation);
        return new DocumentReport(outcome.Document, outcome.Count, outcome.Milliseconds);
    }

    /// <inheritdoc/>
    public void Dispose() => _worker.Dispose();
}
