using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Takes files to their outcomes, several at the same time.</summary>
internal interface IDocumentWorker : IDisposable
{
    /// <summary>Processes one file; whatever the file does, there is an outcome.</summary>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    DocumentOutcome Process(string path, CancellationToken cancellation);
}
