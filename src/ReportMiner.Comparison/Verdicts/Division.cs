namespace ReportMiner.Comparison.Verdicts;

/// <summary>What each of several partners holds of one item.</summary>
internal sealed class Division
{
    private readonly double[] _weights;
    private readonly bool[][] _held;
    private readonly double _all;

    /// <param name="weights">Weight of each thing that the item says.</param>
    /// <param name="held">For each partner which of those things it holds.</param>
    /// <param name="countsHeldAlone">Whether shares are of what some partner holds, not of the whole item.</param>
    public Division(double[] weights, bool[][] held, bool countsHeldAlone)
    {
        (_weights, _held) = (weights, held);
        _all = Weight(t => !countsHeldAlone || held.Any(h => h[t]));
    }

    /// <summary>Number of partners.</summary>
    public int Parts => _held.Length;

    /// <returns>The share of the item that only this partner holds, 0 to 1.</returns>
    public double Added(int part) => Weight(t => IsAlone(part, t)) / _all;

    /// <summary>The share of the item that some partner holds, 0 to 1.</summary>
    public double Together => Weight(t => _held.Any(h => h[t])) / _all;

    private bool IsAlone(int part, int thing) => _held[part][thing] && !_held.Where((_, other) => other != part).Any(h => h[thing]);

    private double Weight(Func<int, bool> isCounted) => _weights.Where((_, t) => isCounted(t)).Sum();
}
