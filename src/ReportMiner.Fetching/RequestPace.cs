namespace ReportMiner.Fetching;

/// <summary>Keeps the starts of two requests apart.</summary>
internal sealed class RequestPace(TimeProvider time, TimeSpan apart)
{
    private long? _last;

    /// <summary>Waits until the next request may start, and counts it as started.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        // A timer may fire a little early; the pace is a promise, so ask again.
        while (_last is { } last && apart - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, stop).ConfigureAwait(false);
        }

        _last = time.GetTimestamp();
    }
}
