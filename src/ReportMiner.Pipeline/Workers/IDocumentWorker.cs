using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Takes files to their outcomes, several at the same time.</summary>
internal interface IDocumentWorker : IDisposable
{
    /// <summary>Processes one file. There is an outcome in every case.</summary>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    OutcomeLines Process(string path, CancellationToken cancellation);
}
