using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>
/// Cuts what a cell of a masthead's table, or a flattened masthead, holds on one line:
/// <c>Distr.: General 10 October 2018  Original: English</c>.
/// </summary>
/// <remarks>The patterns repeat nothing without a bound, so that their time is linear in the text.</remarks>
internal static partial class HeadCells
{
    /// <returns>The pieces; the text itself where it holds one thing.</returns>
    public static IEnumerable<string> Split(string cell) =>
        cell.Contains("Distr", StringComparison.Ordinal) || cell.Contains("Original:", StringComparison.Ordinal)
            ? Cuts().Split(cell)
            : [cell];

    /// <summary>An asterisk inside a line, behind a symbol: <c>A/80/962*-E/2025/912*</c>.</summary>
    public static string WithoutAsterisks(string text) => text.Contains('*') && text.Contains('/') ? Asterisks().Replace(text, "") : text;

    /// <summary>Before a label or a symbol, behind the value of the distribution, and around a date.</summary>
    [GeneratedRegex(
        @"\s+(?=Original ?:)|\s+(?=Distr\.?\s?:)|\s+(?=[A-Z]{1,9}/[A-Z0-9])|(?<=/[\w.]{0,12}\*{0,3})\s+(?=\p{Lu}\p{Ll})|"
            + @"(?<=Distr\.?\s?: ?(?:General|Limited|Restricted|GENERAL|LIMITED))\s+|(?<=(?:19|20)\d\d)\s+(?=\p{Lu})|"
            + @"(?<=\b\d{1,2} [A-Z][a-z]{2,8} \d{4})\s+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"(?<=[A-Za-z0-9)])\*{1,3}(?=[-–\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Asterisks();
}
