namespace ReportMiner.Pipeline.Workers;

/// <summary>A worker ended before it gave the outcome of its file.</summary>
internal sealed class WorkerLostException(WorkerLoss loss) : Exception
{
    public WorkerLoss Loss { get; } = loss;
}
