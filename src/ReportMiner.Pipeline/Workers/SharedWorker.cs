using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>A worker process that several files share, replaced when it is lost.</summary>
/// <param name="start">Starts a process.</param>
internal sealed class SharedWorker(Func<WorkerProcess> start) : IDisposable
{
    private readonly Lock _gate = new();
    private WorkerProcess? _process;

    /// <summary>Starts the process, so that it is ready when the first file comes.</summary>
    public void Start() => Running();

    /// <inheritdoc cref="WorkerProcess.Work"/>
    public OutcomeLines Work(string path, CancellationToken cancellation) => Running().Work(path, cancellation);

    public void Dispose() => _process?.Dispose();

    private WorkerProcess Running()
    {
        lock (_gate)
        {
            if (_process is null or { Lost: true })
            {
                _process = start();
            }

            return _process;
        }
    }
}
