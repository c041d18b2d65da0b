using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportMiner.Fetching;

/// <summary>Symbols given as a range: <c>A/HRC/43/15/Add.{1..3}</c> means three.</summary>
public static partial class SymbolRange
{
    /// <summary>Symbols that one range may give.</summary>
    public const int Most = 10_000;

    /// <param name="text">A symbol, with any number of ranges in braces.</param>
    /// <returns>The symbols, in ascending order of the first range.</returns>
    /// <exception cref="FormatException">The range runs backwards, gives more than <see cref="Most"/> symbols, or the result is no
    /// symbol.</exception>
    public static IReadOnlyList<string> Expand(string text)
    {
        List<string> all = [text.Trim()];
        while (Braces().Match(all[0]) is { Success: true } range)
        {
            int first = int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            int last = int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            if (last < first || (long)all.Count * (last - first + 1) > Most)
            {
                throw new FormatException($"'{text}': a range counts upwards and gives at most {Most} symbols.");
            }

            all =
            [
                .. all.SelectMany(
                    s =>
                        Enumerable.Range(first, last - first + 1)
                            .Select(n => Braces().Replace(s, n.ToString(CultureInfo.InvariantCulture), 1)))
            ];
        }

        return all.TrueForAll(SymbolNames.IsSymbol)
            ? all
            : throw new FormatException($"'{text}' is no document symbol. Write it as printed: A/RES/74/247, E/CN.15/2023/{{1..12}}.");
    }

    [GeneratedRegex(@"\{(\d{1,6})\.\.(\d{1,6})\}")]
    private static partial Regex Braces();
}
