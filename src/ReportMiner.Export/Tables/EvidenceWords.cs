using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Tables;

/// <summary>The words of an item that a theme was given for, as a reader sees them.</summary>
internal static class EvidenceWords
{
    /// <summary>Most that are shown; the weightiest.</summary>
    private const int Most = 6;

    /// <returns>Words and phrases of the text that spoke for the theme, each once, in the order of the text.</returns>
    public static ImmutableArray<string> Of(Recommendation item, ThemeTag theme) =>
    [
        .. theme.Evidence.Where(e => e.Weight > 0 && e.Start >= 0 && e.Start < e.End && e.End <= item.Text.Length)
            .OrderByDescending(e => e.Weight).Take(Most).OrderBy(e => e.Start)
            .Select(e => CellText.Clean(item.Text[e.Start..e.End]).ReplaceLineEndings(" ").Trim().ToLowerInvariant())
            .Where(w => w.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
