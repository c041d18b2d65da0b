using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// All that is done with one file alone, from its bytes to its tagged items; what was done in an earlier run is taken from the cache.
/// </summary>
/// <param name="worker">Reads and understands files.</param>
/// <param name="tagger">Tags items; still being loaded, it may be, while the first files are read.</param>
/// <param name="cache">Outcomes of earlier runs; <see langword="null"/> for none.</param>
/// <param name="refused">Paths that are not opened, with the reason; <see langword="null"/> for none.</param>
internal sealed class DocumentStage(
    IDocumentWorker worker, Task<ItemTagger> tagger, OutcomeCache? cache, IReadOnlyDictionary<string, Diagnostic>? refused = null)
{
    public OutcomeLines Process(string path, CancellationToken cancellation)
    {
        if (refused is not null && refused.TryGetValue(path, out Diagnostic? reason))
        {
            return OutcomeLines.Of(new DocumentOutcome(DocumentProcessor.Failed(SourceFile.Describe(path), reason), [], 0));
        }

        if (cache?.KeyOf(path) is not { } key)
        {
            return Fresh(path, cancellation);
        }

        if (cache.Find(key) is { } kept)
        {
            return kept;
        }

        OutcomeLines outcome = Fresh(path, cancellation);
        cache.Keep(key, outcome);
        return outcome;
    }

    private OutcomeLines Fresh(string path, CancellationToken cancellation)
    {
        OutcomeLines outcome = worker.Process(path, cancellation);
        if (outcome.Count == 0)
        {
            return outcome;
        }

        ItemTagger loaded = tagger.GetAwaiter().GetResult();
        ImmutableArray<Recommendation> items = loaded.Tag(outcome.Items());
        return outcome.With(loaded.Noted(outcome.Document, items), [.. items.Select(ItemTags.Of)]);
    }
}
