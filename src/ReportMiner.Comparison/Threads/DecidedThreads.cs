using System.Collections.Immutable;

namespace ReportMiner.Comparison.Threads;

/// <summary>What people say of threads, as pairs of nodes.</summary>
/// <param name="Together">Pairs that are of one thread.</param>
/// <param name="Apart">Pairs that are of two.</param>
internal sealed record DecidedThreads(ImmutableArray<(int Earlier, int Later)> Together, ImmutableArray<(int Earlier, int Later)> Apart)
{
    /// <summary>Nothing is said.</summary>
    public static readonly DecidedThreads None = new([], []);
}
