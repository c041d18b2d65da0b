namespace ReportMiner.Themes.Measures;

/// <summary>
/// Intervals by the bootstrap: whole groups of rows are drawn with replacement, because the rows of one document are not independent.
/// </summary>
internal static class Resampling
{
    private const int Draws = 1000;

    /// <param name="groups">Group of each row that counts.</param>
    /// <param name="rows">For each of these rows, labels hit and labels wrong or missed.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The middle 95 % of micro-F1.</returns>
    public static Interval MicroF1(IReadOnlyList<string> groups, IReadOnlyList<(int Hits, int Errors)> rows, int seed)
    {
        (int Hits, int Errors)[] sums =
        [
            .. groups.Zip(rows).GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
                .Select(group => (group.Sum(row => row.Hits), group.Sum(row => row.Errors))),
        ];
        var random = new Random(seed);
        double[] drawn = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            int hits = 0, errors = 0;
            for (int i = 0; i < sums.Length; i++)
            {
                (int Hits, int Errors) one = sums[random.Next(sums.Length)];
                hits += one.Hits;
                errors += one.Errors;
            }

            drawn[draw] = hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + errors);
        }

        Array.Sort(drawn);
        return new Interval(drawn[Draws / 40], drawn[Draws - 1 - (Draws / 40)]);
    }
}
