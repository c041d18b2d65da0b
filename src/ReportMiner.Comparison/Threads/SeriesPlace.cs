namespace ReportMiner.Comparison.Threads;

/// <summary>Where a meeting is in its series.</summary>
/// <param name="Next">Index of the next meeting; −1 for none.</param>
/// <param name="IsConfirmed">Whether it is certain that the next meeting is of the same series.</param>
/// <param name="HasBefore">Whether it is the next of another meeting.</param>
/// <param name="IsConfirmedBefore">Whether it is certain that the meeting before is of the same series.</param>
internal readonly record struct SeriesPlace(int Next, bool IsConfirmed, bool HasBefore, bool IsConfirmedBefore);
