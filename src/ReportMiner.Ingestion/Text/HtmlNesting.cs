using System.Globalization;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Text;

/// <summary>Refuses HTML whose elements may be nested so deep that walking them would overflow the stack.</summary>
internal static class HtmlNesting
{
    /// <summary>Far deeper than any document of people's making.</summary>
    private const int DeepestNesting = 500;

    /// <summary>Elements that have no end tag, or whose end tag is mostly left out and that end one another.</summary>
    private static readonly HashSet<string> NotNested = new(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "dt", "dd", "html", "head", "body",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableFileException">More start tags are open than the limit allows.</exception>
    public static void Check(string html)
    {
        int depth = 0;
        foreach (HtmlTag tag in HtmlTag.In(html))
        {
            if (NotNested.Contains(tag.Name))
            {
                continue;
            }

            depth = Math.Max(0, depth + (tag.IsEnd ? -1 : 1));
            if (depth > DeepestNesting)
            {
                throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At(
                    $"Elements are nested deeper than {DeepestNesting.ToString(CultureInfo.InvariantCulture)}."));
            }
        }
    }
}
