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

    /// <summary>Elements whose content is no HTML.</summary>
    private static readonly HashSet<string> Raw = new(["script", "style", "textarea", "title"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableFileException">More start tags are open than the limit allows.</exception>
    public static void Check(string html)
    {
        int depth = 0;
        for (int i = html.IndexOf('<', StringComparison.Ordinal); i >= 0; i = html.IndexOf('<', i + 1))
        {
            bool end = i + 1 < html.Length && html[i + 1] == '/';
            int start = end ? i + 2 : i + 1;
            int stop = start;
            while (stop < html.Length && char.IsAsciiLetterOrDigit(html[stop]))
            {
                stop++;
            }

            if (!end && Raw.Contains(html[start..stop]))
            {
                i = Math.Max(stop, html.IndexOf($"</{html[start..stop]}", stop, StringComparison.OrdinalIgnoreCase));
                continue;
            }

            if (stop == start || NotNested.Contains(html[start..stop]))
            {
                continue;
            }

            depth = Math.Max(0, depth + (end ? -1 : 1));
            if (depth > DeepestNesting)
            {
                throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At(
                    $"Elements are nested deeper than {DeepestNesting.ToString(CultureInfo.InvariantCulture)}."));
            }
        }
    }
}
