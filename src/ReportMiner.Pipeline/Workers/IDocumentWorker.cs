using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Takes files to their outcomes, several at the same time.</summary>
internal interface IDocumentWorker : IDisposable
{
    /// <summary>Processes one file; whatever the file does, there is an outcome.</summary>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    OutcomeLines Process(string path, CancellationToken cancellation);
}
