using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Recognises the headings at which the resolution before them ends: a part of the document, or the next resolution.</summary>
internal static partial class PartTitles
{
    public static bool Begins(Block heading) => Part().IsMatch(heading.Text) || DecisionHeadings.Names(heading.Text);

    [GeneratedRegex(
        @"^\W*(annex|appendix|enclosure|chapter|attachment|приложени[ея]|добавление|глава)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
