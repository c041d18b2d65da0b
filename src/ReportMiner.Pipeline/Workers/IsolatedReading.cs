using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Reads one file with its text in a separate process. There is an outcome even if the file breaks that process.</summary>
public static class IsolatedReading
{
    /// <param name="path">Full path of the file.</param>
    /// <param name="limits">What the file may take; all of them hold.</param>
    /// <param name="command">Starts the process.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <exception cref="InvalidOperationException">The process does not start.</exception>
    public static DocumentOutcome Process(string path, DocumentLimits limits, WorkerCommand command, CancellationToken cancellation)
    {
        using var pool = new WorkerPool(command, limits, jobs: 1, ahead: true, withText: true);
        return pool.Process(path, cancellation).ToOutcome();
    }
}
