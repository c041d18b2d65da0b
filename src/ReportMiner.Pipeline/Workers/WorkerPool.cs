using System.Collections.Concurrent;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// Worker processes, each shared by a few files that are read at the same time, so that they share what a process costs to start. A file
/// whose worker is lost while it reads others too is read once more in a separate process, which shows what the file itself does.
/// </summary>
internal sealed class WorkerPool : IDocumentWorker
{
    // More would wait for each other's garbage to be collected.
    private const int FilesAtOnce = 4;

    private readonly SharedWorker[] _workers;
    private readonly ConcurrentBag<SharedWorker> _free = [];
    private readonly Func<WorkerProcess> _start;
    private readonly DocumentLimits _limits;

    /// <param name="command">Starts a worker.</param>
    /// <param name="limits">What a file may take.</param>
    /// <param name="jobs">Files that are read at the same time, at most.</param>
    /// <param name="ahead">Whether to start the workers at once, while the run has other things to do.</param>
    /// <param name="withText">Whether outcomes hold the blocks of their documents.</param>
    public WorkerPool(WorkerCommand command, DocumentLimits limits, int jobs, bool ahead, bool withText = false)
    {
        _limits = limits;
        _start = () => WorkerProcess.Start(command, limits, withText);
        _workers = [.. Enumerable.Range(0, (jobs + FilesAtOnce - 1) / FilesAtOnce).Select(_ => new SharedWorker(_start))];
        for (int i = 0; i < jobs; i++)
        {
            _free.Add(_workers[i % _workers.Length]);
        }

        if (ahead)
        {
            Array.ForEach(_workers, w => w.Start());
        }
    }

    public OutcomeLines Process(string path, CancellationToken cancellation)
    {
        if (!_free.TryTake(out SharedWorker? worker))
        {
            throw new InvalidOperationException("More files are read at the same time than the workers were made for.");
        }

        try
        {
            return worker.Work(path, cancellation);
        }
        catch (WorkerLostException e)
        {
            return e.Loss == WorkerLoss.Unclear ? Alone(path, cancellation) : Lost(path, e.Loss);
        }
        finally
        {
            _free.Add(worker);
        }
    }

    public void Dispose() => Array.ForEach(_workers, w => w.Dispose());

    private OutcomeLines Alone(string path, CancellationToken cancellation)
    {
        using WorkerProcess worker = _start();
        try
        {
            return worker.Work(path, cancellation);
        }
        catch (WorkerLostException e)
        {
            return Lost(path, e.Loss);
        }
    }

    private OutcomeLines Lost(string path, WorkerLoss loss)
    {
        Diagnostic reason = loss switch
        {
            WorkerLoss.Time => LimitFaults.Time(_limits),
            WorkerLoss.Memory => LimitFaults.Memory(_limits),
            _ => DiagnosticCatalogue.ProgramFault.At("The process that read the file crashed, most likely because of too deep nesting."),
        };
        return OutcomeLines.Of(new DocumentOutcome(DocumentProcessor.Failed(SourceFile.Identify(path, _limits.File), reason), [], 0));
    }
}
