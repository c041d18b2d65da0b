namespace ReportMiner.Fetching.Tests;

/// <summary>A clock that leaps to the end of every wait of up to ten seconds, and adds up what was waited.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private readonly Lock _lock = new();

    public TimeSpan Slept { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return Slept.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Longer waits are limits, which nothing here reaches.
        if (dueTime <= TimeSpan.Zero || dueTime > TimeSpan.FromSeconds(10))
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        lock (_lock)
        {
            Slept += dueTime;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
