using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Processes many files at the same time and gives their outcomes in the order of the files. Files of the same bytes are read once.</summary>
internal static class DocumentBatch
{
    public static ImmutableArray<DocumentOutcome> Process(ImmutableArray<string> files, DocumentStage stage, int megabytes, int jobs, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<int> originals = Originals.Of(files, megabytes);
        int[] different = [.. Enumerable.Range(0, files.Length).Where(i => originals[i] == i)];
        DocumentOutcome[] read = Read(files, different, stage, jobs, progress, cancellation);
        return [.. originals.Select((original, i) => original == i ? read[i] : read[original].UnderName(files[i]))];
    }

    /// <returns>Outcomes at the places of their files; null at the places of the others.</returns>
    private static DocumentOutcome[] Read(ImmutableArray<string> files, int[] places, DocumentStage stage, int jobs, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var outcomes = new DocumentOutcome[files.Length];
        int done = 0;
        int pages = 0;

        // Large files first, so that the last one does not keep a single core busy at the end.
        int[] order = [.. places.OrderByDescending(i => SourceFile.Size(files[i])).ThenBy(i => i)];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellation };
        OneFault(() => Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            outcomes[i] = stage.Process(files[i], cancellation);
            int finished = Interlocked.Increment(ref done);
            int total = Interlocked.Add(ref pages, outcomes[i].Document.Source.PageCount);
            progress?.Report(new RunProgress("reading", finished, places.Length, total, outcomes[i].Document.Source.File)
            {
                Finished = new DocumentReport(outcomes[i].Document, outcomes[i].Items.Length, outcomes[i].Milliseconds),
            });
        }));
        return outcomes;
    }

    /// <summary>Several threads may meet the same fault: it is thrown once, as itself.</summary>
    private static void OneFault(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
