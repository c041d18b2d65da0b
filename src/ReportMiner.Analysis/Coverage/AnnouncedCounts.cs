using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Compares how many recommendations a document says that it makes with those that were found: <c>The Inspectors make five
/// recommendations</c>.
/// </summary>
internal static partial class AnnouncedCounts
{
    private static readonly string[] English =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    private static readonly string[] Russian =
        ["две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать",
            "четырнадцать", "пятнадцать"];

    /// <returns>The first sentence that announces more than there are; <see langword="null"/> without one.</returns>
    public static Diagnostic? Find(Document document, ImmutableArray<Recommendation> items)
    {
        int found = items.Where(i => i.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative)
            .Sum(i => 1 + i.SubItems.Length);
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.Item && !Earlier().IsMatch(block.Text)
                && Made().Match(block.Text) is { Success: true } made
                && Number(made.Groups["n"].Value) is var announced && announced > found)
            {
                return DiagnosticCatalogue.FewerThanAnnounced.At(
                    FormattableString.Invariant($"The document says that it makes {announced} recommendations; {found} were found."),
                    block);
            }
        }

        return null;
    }

    private static int Number(string word)
    {
        string lower = word.ToLowerInvariant();
        int at = Math.Max(Array.IndexOf(English, lower), Array.IndexOf(Russian, lower));
        return at >= 0 ? at + 2 : int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }

    [GeneratedRegex(
        @"\b(?:mak(?:es?|ing)|offers?|presents?|issues?|contains?|formulat(?:es?|ed)|with|following)\s+(?:the following\s+)?"
            + @"(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\d{1,2})\s+(?:\w+\s+){0,2}"
            + @"recommendations\b|\b(?:вынос[ия]т|выносится|содержит(?:ся)?|предлагает|формулирует|сформулирован[оы]|следующие)\s+"
            + @"(?<n>две|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|тринадцать|"
            + @"четырнадцать|пятнадцать|\d{1,2})\s+"
            + @"(?:\w+\s+){0,2}рекомендаци",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    /// <summary>What an earlier or another report made is not looked for in this one.</summary>
    [GeneratedRegex(
        @"\b(?:previous|earlier|last year|implement\w*|outstanding|status|accepted|closed|received|in its report|in resolution)\b|"
            + @"\b(?:предыдущ|ранее|выполнен|осуществлен|принят|получен)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
