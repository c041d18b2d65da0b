namespace ReportMiner.Pipeline.Workers;

/// <summary>The reply that a file waits for.</summary>
/// <param name="number">Number of the message that it answers.</param>
internal sealed class PendingReply(int number) : IDisposable
{
    private readonly ManualResetEventSlim _there = new();
    private byte[]? _message;
    private WorkerLoss _loss;

    public int Number => number;

    /// <summary>Whether the file took too long; the worker is ended for it.</summary>
    public volatile bool Overdue;

    public void Come(byte[] message)
    {
        _message = message;
        _there.Set();
    }

    public void Fail(WorkerLoss loss)
    {
        _loss = loss;
        _there.Set();
    }

    /// <returns>The message; <see langword="null"/> where none comes any more.</returns>
    public byte[]? Wait(out WorkerLoss loss)
    {
        _there.Wait();
        loss = _loss;
        return _message;
    }

    public void Dispose() => _there.Dispose();
}
