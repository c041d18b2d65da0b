using System.Collections.Immutable;

namespace ReportMiner.Themes.Evaluation;

/// <summary>How far coders agree, past what chance would bring about. Values are nominal: two of them are equal or not.</summary>
internal static class Agreement
{
    /// <summary>
    /// Cohen's κ (1960) of two coders over the units that both coded: 1 for full agreement, 0 for that of chance, below 0 for less.
    /// </summary>
    /// <param name="first">Value of each unit by one coder; <see langword="null"/> where the coder gave none.</param>
    /// <param name="second">Likewise by the other; as long as <paramref name="first"/>.</param>
    /// <returns><see langword="null"/> where no unit was coded by both, or both gave one and the same value throughout.</returns>
    public static double? Kappa(IReadOnlyList<string?> first, IReadOnlyList<string?> second)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Count, first.Count, nameof(second));
        (string A, string B)[] both =
        [
            .. first.Zip(second).Where(p => p.First is not null && p.Second is not null).Select(p => (p.First!, p.Second!))
        ];
        double observed = both.Count(p => p.A == p.B) / (double)Math.Max(1, both.Length);
        double chance = both.Select(p => p.A).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Sum(value => (double)both.Count(p => p.A == value) * both.Count(p => p.B == value) / both.Length / both.Length);
        return both.Length == 0 || chance >= 1 ? null : (observed - chance) / (1 - chance);
    }

    /// <summary>
    /// Krippendorff's α (2011, nominal data, any number of coders, values may be missing): 1 for full agreement, 0 for that of chance.
    /// A unit with fewer than two values cannot be compared and counts nowhere.
    /// </summary>
    /// <param name="coders">For each coder the value of each unit, all of one length; <see langword="null"/> where the coder gave
    /// none.</param>
    /// <returns><see langword="null"/> where nothing can be compared, or only one value was ever given.</returns>
    public static double? Alpha(IReadOnlyList<IReadOnlyList<string?>> coders)
    {
        int units = coders.Count == 0 ? 0 : coders[0].Count;
        ImmutableArray<string[]> pairable =
        [
            .. Enumerable.Range(0, units).Select(u => coders.Select(c => c[u]).OfType<string>().ToArray())
                .Where(values => values.Length > 1)
        ];
        int all = pairable.Sum(values => values.Length);
        double disagreed = pairable.Sum(values => (Square(values.Length) - SumOfSquares(values)) / (values.Length - 1));
        double byChance = (Square(all) - SumOfSquares(pairable.SelectMany(values => values))) / Math.Max(1, all - 1);
        return byChance <= 0 ? null : 1 - (disagreed / byChance);
    }

    private static double SumOfSquares(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Sum(g => Square(g.Count()));

    private static double Square(int count) => (double)count * count;
}
