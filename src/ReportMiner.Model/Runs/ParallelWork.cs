using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReportMiner.Model.Runs;

/// <summary>Work on several threads. A fault that many of them meet, such as a full disk, is thrown once and as itself.</summary>
public static class ParallelWork
{
    /// <summary>Does something with each of many, beginning with the first.</summary>
    /// <param name="all">What it is done with.</param>
    /// <param name="jobs">Threads at the same time, at most; 1 or more.</param>
    /// <param name="work">What is done.</param>
    /// <param name="cancellation">Stops the work before the next one.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static void Each<T>(IEnumerable<T> all, int jobs, Action<T> work, CancellationToken cancellation = default)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
