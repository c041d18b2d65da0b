namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// The pairs of items of two meetings that speak different languages, by the words that translate each other. Single stems put into the
/// terms of the other language lose too much; here each word may have any of its counterparts.
/// </summary>
internal sealed class WordingPairs
{
    /// <summary>Likeness below which two items have no more in common than chance.</summary>
    private const double LeastLikeness = 0.08;

    private readonly List<(int Earlier, int Later, Coverage Coverage)> _pairs = [];
    private readonly Best[] _ofEarlier, _ofLater;

    /// <param name="earlier">Number of items of the earlier meeting.</param>
    /// <param name="later">Number of those of the later one.</param>
    /// <param name="row">What an earlier item and each later one hold of each other.</param>
    public WordingPairs(int earlier, int later, Func<int, Coverage[]> row)
    {
        _ofEarlier = new Best[earlier];
        _ofLater = new Best[later];
        for (int i = 0; i < earlier; i++)
        {
            Coverage[] coverages = row(i);
            for (int j = 0; j < later; j++)
            {
                Coverage coverage = coverages[j];
                _ofEarlier[i] = _ofEarlier[i].With(coverage.OfLeft);
                _ofLater[j] = _ofLater[j].With(coverage.OfRight);
                if (coverage.Likeness >= LeastLikeness)
                {
                    _pairs.Add((i, j, coverage));
                }
            }
        }
    }

    /// <returns>Each pair that has something in common, in the order of the later item and then the earlier.</returns>
    public IEnumerable<(int Earlier, int Later, WordingView View)> Views() =>
        from pair in _pairs
        orderby pair.Later, pair.Earlier
        select (pair.Earlier, pair.Later, View(pair.Coverage, _ofEarlier[pair.Earlier], _ofLater[pair.Later]));

    private static WordingView View(Coverage coverage, Best ofEarlier, Best ofLater) =>
        new(coverage.OfRight, ofLater.Over(coverage.OfRight), coverage.OfLeft, ofEarlier.Over(coverage.OfLeft));

    /// <summary>The two greatest shares of an item that items of the other meeting hold.</summary>
    private readonly record struct Best(double First, double Second)
    {
        public Best With(double value) => value > First ? new Best(value, First) : new Best(First, Math.Max(Second, value));

        /// <returns>By how much one of the shares is above the greatest of the others.</returns>
        public double Over(double value) => value - (value < First ? First : Second);
    }
}
