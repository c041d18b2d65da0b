using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion;

/// <summary>
/// Distinguishes running heads and feet, which recur on page after page, from headings that happen to recur at the top of some pages:
/// a report with a section of conclusions on each of its programmes has many such headings.
/// </summary>
internal static partial class RunningHeads
{
    /// <summary>
    /// Share of the pages between its first and its last that must have an outermost line: half where left and right pages differ.
    /// </summary>
    private const double OutermostShare = 0.4;

    /// <summary>Share of all pages, or of all left or all right ones, that must have a line under another head.</summary>
    private const double InnerShare = 0.7;

    private const int ShortDocument = 5;

    /// <param name="text">The line.</param>
    /// <param name="pages">Pages that have it at their edge, in order; digits are ignored.</param>
    /// <param name="count">Pages of the document.</param>
    /// <param name="top">Whether it is the upper edge.</param>
    /// <param name="first">Whether it is the outermost line; otherwise other heads are outside of it.</param>
    public static bool Repeat(string text, IReadOnlyCollection<int> pages, int count, bool top, bool first)
    {
        if (pages.Count < (count < ShortDocument ? 2 : 3) || Labelled().IsMatch(text))
        {
            return false;
        }

        if (!top)
        {
            return true;
        }

        return first
            ? pages.Count - 1 >= OutermostShare * (pages.Max() - pages.Min())
            : pages.Count > 2 && !text.EndsWith('.')
                && pages.Count >= InnerShare * (pages.Select(p => p % 2).Distinct().Count() == 1
                    ? Math.Max(1, (count - 1) / 2)
                    : count - 1);
    }

    /// <summary>A paragraph or item with its label: the next one on another page differs in its number alone.</summary>
    [GeneratedRegex(@"^(\d{1,3}\.|\(?\d{1,3}\)|\(?[a-zа-я]\))\s*\p{L}{2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
