using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Documents;

/// <summary>
/// Processes a file in this process, and stops waiting for a reader that does not look at the clock. What hangs goes on in the background
/// until the process ends; memory and depth of the stack are those of the process.
/// </summary>
public static class WatchedReading
{
    /// <summary>Deep but sound nesting should not overflow.</summary>
    internal const int StackBytes = 16 << 20;

    /// <summary>A reader that looks at the clock ends by itself; one that does not is given up this much later.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <inheritdoc cref="DocumentProcessor.Process(string, DocumentLimits, CancellationToken)"/>
    public static DocumentOutcome Process(string path, DocumentLimits limits, CancellationToken cancellation) =>
        Process(path, limits, DocumentProcessor.Process, cancellation);

    /// <param name="path">Full path of the file.</param>
    /// <param name="limits">What the file may take.</param>
    /// <param name="process">What is done with it: the place where tests put faults.</param>
    /// <param name="cancellation">Ends the work, or the waiting for it.</param>
    internal static DocumentOutcome Process(
        string path,
        DocumentLimits limits,
        Func<string, DocumentLimits, CancellationToken, DocumentOutcome> process,
        CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<DocumentOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Work(done, () => process(path, limits, cancellation)), StackBytes) { IsBackground = true }.Start();
        return Await(done.Task, TimeSpan.FromSeconds(limits.WholeSeconds) + Grace, cancellation)
            ? done.Task.GetAwaiter().GetResult()
            : new DocumentOutcome(DocumentProcessor.Failed(SourceFile.Identify(path, limits.File), LimitFaults.Time(limits)), [], 0);
    }

    private static void Work(TaskCompletionSource<DocumentOutcome> done, Func<DocumentOutcome> process)
    {
        try
        {
            done.SetResult(process());
        }
        catch (Exception e)
        {
            done.SetException(e);
        }
    }

    private static bool Await(Task task, TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            return task.Wait((int)time.TotalMilliseconds, cancellation);
        }
        catch (AggregateException)
        {
            // It ended with its own fault, which is in its result.
            return true;
        }
    }
}
