using System.Text.RegularExpressions;

namespace ReportMiner.Comparison.Alignments;

/// <summary>The document symbols and numbers of resolutions of a text, by what both languages write alike.</summary>
internal static partial class SymbolFinder
{
    /// <returns>Symbols such as <c>A/RES/74/247</c> and numbers such as <c>74/247</c>, the latter as the end of the former; in order, each
    /// once.</returns>
    public static List<string> Find(string text)
    {
        var found = new List<string>();
        foreach (Match match in Pattern().Matches(text))
        {
            string symbol = match.Value.TrimEnd('.');
            if (symbol is not "24/7" && !found.Contains(symbol))
            {
                found.Add(symbol);
            }
        }

        return found;
    }

    /// <returns>Whether two symbols name the same document: equal, or one the end of the other (<c>74/247</c> of
    /// <c>A/RES/74/247</c>).</returns>
    public static bool Same(string a, string b) =>
        a == b || a.EndsWith("/" + b, StringComparison.Ordinal) || b.EndsWith("/" + a, StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(?:[A-Z][A-Z0-9]*(?:\.[0-9]+)?(?:/[A-Z0-9][A-Za-z0-9.\-]*)+|[0-9]{1,4}/[0-9]{1,4}(?:/[0-9]{1,4})?)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
