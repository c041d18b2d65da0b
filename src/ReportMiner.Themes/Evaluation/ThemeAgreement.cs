using System.Collections.Immutable;

namespace ReportMiner.Themes.Evaluation;

/// <summary>How far coders agree on one theme, or on all.</summary>
/// <param name="Theme">Id of the theme; <see langword="null"/> for all themes together, each decision of an item and a theme being a
/// unit.</param>
/// <param name="Given">How often each coder gave it, in the order of the coders.</param>
/// <param name="Compared">Units that two coders or more decided.</param>
/// <param name="Kappa">Cohen's κ; <see langword="null"/> for more than two coders, and where it is not defined.</param>
/// <param name="Alpha">Krippendorff's α; <see langword="null"/> where it is not defined.</param>
public sealed record ThemeAgreement(string? Theme, ImmutableArray<int> Given, int Compared, double? Kappa, double? Alpha)
{
    private const string Yes = "yes", No = "no";

    /// <summary>
    /// By theme, in the order of the ids, and last for all; only themes that some coder gave to an item that two coders or more decided.
    /// </summary>
    /// <param name="coders">The coders, two or more.</param>
    public static ImmutableArray<ThemeAgreement> Of(IReadOnlyList<Coder> coders)
    {
        string[] items =
        [
            .. coders.SelectMany(c => c.Themes.Keys).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
                .Order(StringComparer.Ordinal)
        ];
        string[] themes =
        [
            .. coders.SelectMany(c => items.Where(c.Themes.ContainsKey).SelectMany(i => c.Themes[i])).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ];
        return
        [
            .. themes.Select(theme => Of(theme, [.. coders.Select(c => Column(c, items, theme))])),
            Of(null, [.. coders.Select(c => themes.SelectMany(theme => Column(c, items, theme)).ToArray())]),
        ];
    }

    private static string?[] Column(Coder coder, string[] items, string theme) =>
        Array.ConvertAll(
            items, i => coder.Themes.TryGetValue(i, out ImmutableHashSet<string>? given) ? given.Contains(theme) ? Yes : No : null);

    private static ThemeAgreement Of(string? theme, string?[][] values) => new(
        theme,
        [.. values.Select(column => column.Count(v => v == Yes))],
        values[0].Length,
        values.Length == 2 ? Agreement.Kappa(values[0], values[1]) : null,
        Agreement.Alpha(values));
}
