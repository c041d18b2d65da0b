using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>
/// Hears of new work by the notifications of the database, so that a worker with nothing to do neither waits nor asks. A notification that
/// is lost, the connection being down, costs a wait to its end: work is never told of by it alone.
/// </summary>
internal sealed class WorkSignal : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly NpgsqlDataSource _source;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly Task _listening;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="source">The collection.</param>
    public WorkSignal(NpgsqlDataSource source)
    {
        _source = source;
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Ends when new work is told of after this call.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
            {
                return _next.Task;
            }
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listening.Wait();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await using NpgsqlConnection connection = await _source.OpenConnectionAsync(_end.Token).ConfigureAwait(false);
                connection.Notification += (_, _) => Tell();
                connection.Execute($"listen {Units.Channel}");
                while (true)
                {
                    await connection.WaitAsync(_end.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                await Task.Delay(Again, _end.Token).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            }
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            _next.TrySetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
