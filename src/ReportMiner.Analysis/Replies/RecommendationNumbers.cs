using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Replies;

/// <summary>
/// Finds the numbers of recommendations in a text: <c>140.7</c>, the range <c>140.11–14</c>, the short form <c>140.82-85, 87</c>.
/// </summary>
internal static partial class RecommendationNumbers
{
    /// <summary>A longer range is no range of numbers.</summary>
    private const int Longest = 500;

    /// <returns>The place of each, and the bare numbers that it means.</returns>
    public static List<(int Start, int End, List<string> Numbers)> In(string text)
    {
        var found = new List<(int, int, List<string>)>();
        foreach (Match match in Numbers().Matches(text))
        {
            string head = match.Groups["head"].Value;
            int first = Value(match.Groups["first"]);
            List<string> numbers = Range(head, first, match.Groups["last"] is { Success: true } last ? Value(last) : first);
            for (int i = 0; i < match.Groups["more"].Captures.Count; i++)
            {
                string[] ends = match.Groups["more"].Captures[i].Value.Split('-', '–', '—');
                numbers.AddRange(
                    Range(head, int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture)));
            }

            found.Add((match.Index, match.Index + match.Length, numbers));
        }

        return found;
    }

    private static List<string> Range(string head, int first, int last) => last < first || last - first > Longest
        ? [string.Create(CultureInfo.InvariantCulture, $"{head}.{first}")]
        : [.. Enumerable.Range(first, last - first + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{head}.{n}"))];

    private static int Value(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <summary>
    /// Amounts and shares are no numbers of recommendations; a bare number belongs to the list only where the list goes on or ends after
    /// it.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\d.,/\p{L}])(?<head>\d{1,3})\.(?<first>\d{1,4})(?:\s?[-–—]\s?(?:\k<head>\.)?(?<last>\d{1,4}))?(?![\d/]|\.\d|\s*(?:%|"
        + @"per cent|million|billion|thousand|процент|млн|млрд|тыс))"
        + @"(?:\s?(?:,|;|and|и)\s+(?<more>\d{1,4}(?:[-–—]\d{1,4})?)(?![\d./-])(?=\s*(?:[,;:.)]|$|and\b|и\b)))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
