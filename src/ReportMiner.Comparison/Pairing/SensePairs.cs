namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// How alike the items of two meetings are to a sentence encoder. Machines differ in the last digits of its vectors, so cosines are put on
/// a grid; sums run in one order.
/// </summary>
internal sealed class SensePairs
{
    /// <summary>Steps of the grid from 0 to 1.</summary>
    public const int Steps = 256;

    private readonly double[][] _alike;
    private readonly Best[] _ofEarlier, _ofLater;

    /// <param name="earlier">Vectors of the items of the earlier meeting.</param>
    /// <param name="later">Those of the later one, of the same length.</param>
    public SensePairs(IReadOnlyList<float[]> earlier, IReadOnlyList<float[]> later)
    {
        _alike = [.. earlier.Select(e => later.Select(l => OnGrid(Cosine(e, l))).ToArray())];
        _ofEarlier = [.. _alike.Select(row => row.Aggregate(Best.None, (best, value) => best.With(value)))];
        _ofLater = [.. later.Select((_, l) => _alike.Aggregate(Best.None, (best, row) => best.With(row[l])))];
    }

    /// <returns>A pair as the encoder sees it.</returns>
    public SenseView View(int earlier, int later)
    {
        double alike = _alike[earlier][later];
        return new SenseView(alike, _ofLater[later].Over(alike), _ofEarlier[earlier].Over(alike));
    }

    /// <returns>The earlier items that are at least so much like a later one, in order.</returns>
    public IEnumerable<int> Near(int later, double least) =>
        Enumerable.Range(0, _alike.Length).Where(e => _alike[e][later] >= least);

    /// <returns>The nearest step of the grid.</returns>
    public static double OnGrid(double cosine) => Math.Round(cosine * Steps, MidpointRounding.AwayFromZero) / Steps;

    private static double Cosine(float[] a, float[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The two greatest likenesses of an item.</summary>
    private readonly record struct Best(double First, double Second)
    {
        public static readonly Best None = new(0, 0);

        public Best With(double value) => value > First ? new Best(value, First) : new Best(First, Math.Max(Second, value));

        /// <returns>By how much one of them is above the greatest of the others.</returns>
        public double Over(double value) => value - (value < First ? First : Second);
    }
}
