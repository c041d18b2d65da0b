namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// The pairs of items of two meetings that speak different languages, by the words that translate each other. Single stems put into the
/// terms of the other language lose too much; here each word may have any of its counterparts.
/// </summary>
internal sealed class WordingPairs
{
    /// <summary>Likeness below which two items have no more in common than chance.</summary>
    private const double LeastLikeness = 0.08;

    private readonly List<(int Earlier, int Later, double Likeness)> _pairs = [];
    private readonly (double First, double Second)[] _ofEarlier, _ofLater;

    /// <param name="earlier">Number of items of the earlier meeting.</param>
    /// <param name="later">Number of those of the later one.</param>
    /// <param name="row">Likeness of an earlier item to each later one, 0 to 1.</param>
    public WordingPairs(int earlier, int later, Func<int, double[]> row)
    {
        _ofEarlier = new (double, double)[earlier];
        _ofLater = new (double, double)[later];
        for (int i = 0; i < earlier; i++)
        {
            double[] likeness = row(i);
            for (int j = 0; j < later; j++)
            {
                _ofEarlier[i] = WithBest(_ofEarlier[i], likeness[j]);
                _ofLater[j] = WithBest(_ofLater[j], likeness[j]);
                if (likeness[j] >= LeastLikeness)
                {
                    _pairs.Add((i, j, likeness[j]));
                }
            }
        }
    }

    /// <returns>Each pair that has something in common, in the order of the later item and then the earlier.</returns>
    public IEnumerable<(int Earlier, int Later, WordingView View)> Views() =>
        from pair in _pairs
        orderby pair.Later, pair.Earlier
        select (
            pair.Earlier,
            pair.Later,
            new WordingView(pair.Likeness, Over(pair.Likeness, _ofLater[pair.Later]), Over(pair.Likeness, _ofEarlier[pair.Earlier])));

    private static (double First, double Second) WithBest((double First, double Second) best, double value) =>
        value > best.First ? (value, best.First) : (best.First, Math.Max(best.Second, value));

    private static double Over(double value, (double First, double Second) best) => value - (value < best.First ? best.First : best.Second);
}
