using System.Collections.Concurrent;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Worker processes, one for each file that is read at the same time. They are used again and again; one that is lost is replaced.</summary>
internal sealed class WorkerPool : IDocumentWorker
{
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly Func<WorkerProcess> _start;
    private readonly DocumentLimits _limits;

    /// <param name="command">Starts a worker.</param>
    /// <param name="limits">What a file may take.</param>
    /// <param name="ahead">Workers to start at once, while the run has other things to do.</param>
    public WorkerPool(WorkerCommand command, DocumentLimits limits, int ahead)
    {
        _limits = limits;
        _start = () => WorkerProcess.Start(command, limits);
        for (int i = 0; i < ahead; i++)
        {
            _idle.Add(_start());
        }
    }

    public DocumentOutcome Process(string path, CancellationToken cancellation)
    {
        WorkerProcess worker = _idle.TryTake(out WorkerProcess? idle) ? idle : _start();
        try
        {
            DocumentOutcome outcome = worker.Work(path, cancellation);
            _idle.Add(worker);
            return outcome;
        }
        catch (WorkerLostException e)
        {
            worker.Dispose();
            return Lost(path, e.Loss);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out WorkerProcess? worker))
        {
            worker.Dispose();
        }
    }

    private DocumentOutcome Lost(string path, WorkerLoss loss)
    {
        Diagnostic reason = loss switch
        {
            WorkerLoss.Time => LimitFaults.Time(_limits),
            WorkerLoss.Memory => LimitFaults.Memory(_limits),
            _ => DiagnosticCatalogue.ProgramFault.At("The process that read the file broke down, most likely for too deep a nesting."),
        };
        SourceInfo source = SourceFile.Describe(path) with { Sha256 = SourceFile.Hash(path, _limits.File), Size = new FileInfo(path) is { Exists: true } file ? file.Length : 0 };
        return new DocumentOutcome(DocumentProcessor.Failed(source, reason), [], 0);
    }
}
