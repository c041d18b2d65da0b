using System.Collections.Immutable;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// Processes many files at the same time and gives their outcomes in the order of the files. Files of the same bytes are read once.
/// </summary>
internal static class DocumentBatch
{
    /// <param name="files">Full paths.</param>
    /// <param name="stage">What is done with each.</param>
    /// <param name="keep">Stores the items of each file as soon as they exist.</param>
    /// <param name="contents">What the files hold.</param>
    /// <param name="jobs">Files processed at the same time.</param>
    /// <param name="progress">Receives every file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IOException">Items could not be kept.</exception>
    public static ImmutableArray<SpooledOutcome> Process(
        ImmutableArray<string> files, DocumentStage stage, Func<OutcomeLines, RecordRange> keep, FileContents contents, int jobs,
        IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<int> originals = FirstCopies.Of(files, contents);
        int[] different = [.. Enumerable.Range(0, files.Length).Where(i => originals[i] == i)];
        SpooledOutcome[] read = Read(files, different, stage, keep, jobs, progress, cancellation);
        return [.. originals.Select((original, i) => original == i ? read[i] : read[original].UnderName(files[i]))];
    }

    /// <returns>Outcomes at the places of their files; null at the places of the others.</returns>
    private static SpooledOutcome[] Read(
        ImmutableArray<string> files, int[] places, DocumentStage stage, Func<OutcomeLines, RecordRange> keep, int jobs,
        IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var outcomes = new SpooledOutcome[files.Length];
        int done = 0;
        int pages = 0;

        // Large files first, so that the last one does not keep a single core busy at the end.
        int[] order = [.. places.OrderByDescending(i => SourceFile.Size(files[i])).ThenBy(i => i)];
        void ReadOne(int i)
        {
            OutcomeLines outcome = stage.Process(files[i], cancellation);
            outcomes[i] = new SpooledOutcome(outcome.Document, keep(outcome), outcome.Milliseconds);
            int finished = Interlocked.Increment(ref done);
            int total = Interlocked.Add(ref pages, outcome.Document.Source.PageCount);
            progress?.Report(new RunProgress("reading", finished, places.Length, total, outcome.Document.Source.File)
            {
                Finished = new DocumentReport(outcome.Document, outcome.Count, outcome.Milliseconds),
            });
        }

        ParallelWork.Each(order, Math.Max(1, jobs), ReadOne, cancellation);
        return outcomes;
    }
}
