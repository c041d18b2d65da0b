using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// Processes files in this process: for hosts that have no worker of their own. A file that overflows the stack takes the run along.
/// </summary>
internal sealed class InProcessWorker(DocumentLimits limits, bool keepText = false) : IDocumentWorker
{
    public OutcomeLines Process(string path, CancellationToken cancellation)
    {
        DocumentOutcome outcome = WatchedReading.Process(path, limits, cancellation);
        return OutcomeLines.Of(keepText ? outcome : outcome.WithoutBlocks());
    }

    public void Dispose()
    {
    }
}
