using System.Collections.Immutable;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Processes many files at the same time and gives their outcomes in the order of the files.</summary>
internal static class DocumentBatch
{
    public static ImmutableArray<DocumentOutcome> Process(ImmutableArray<string> files, int jobs, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var outcomes = new DocumentOutcome[files.Length];
        int done = 0;
        int pages = 0;

        // Large files first, so that the last one does not keep a single core busy at the end.
        int[] order = [.. Enumerable.Range(0, files.Length).OrderByDescending(i => SizeOf(files[i])).ThenBy(i => i)];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellation };
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(order, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            outcomes[i] = DocumentProcessor.Process(files[i], cancellation);
            int finished = Interlocked.Increment(ref done);
            int read = Interlocked.Add(ref pages, outcomes[i].Document.Source.PageCount);
            progress?.Report(new RunProgress("reading", finished, files.Length, read, outcomes[i].Document.Source.File));
        });
        return [.. outcomes];
    }

    private static long SizeOf(string file)
    {
        try
        {
            return new FileInfo(file).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
