using System.Globalization;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Refuses HTML with an element of countless attributes: the parser compares each with all before it, and looks at no clock meanwhile.
/// </summary>
internal static class HtmlAttributes
{
    /// <summary>Far more than any document of people's making has; the same as in a DOCX file.</summary>
    private const int MostAttributes = 2_000;

    /// <exception cref="UnreadableFileException">An element has more attributes than the limit allows.</exception>
    public static void Check(string html)
    {
        int read = 0;
        foreach (HtmlTag tag in HtmlTag.In(html))
        {
            if (tag.Start < read)
            {
                continue;
            }

            (int attributes, read) = Count(html, tag.End);
            if (attributes > MostAttributes)
            {
                throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At(
                    $"An element of the document has more than {MostAttributes.ToString(CultureInfo.InvariantCulture)} attributes."));
            }
        }
    }

    /// <returns>Attributes of a tag, and where it ends.</returns>
    private static (int Attributes, int End) Count(string html, int at)
    {
        int attributes = 0;
        bool inName = false;
        for (; at < html.Length && html[at] != '>'; at++)
        {
            char c = html[at];
            if (c == '=' && inName)
            {
                at = ValueEnd(html, at + 1);
                inName = false;
                continue;
            }

            bool starts = !inName && !char.IsWhiteSpace(c) && c != '/';
            attributes += starts ? 1 : 0;
            inName = starts || (inName && !char.IsWhiteSpace(c) && c != '/');
        }

        return (attributes, at);
    }

    /// <returns>The last place of a value: its closing quotation mark, or its last character.</returns>
    private static int ValueEnd(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at < html.Length && html[at] is ('"' or '\''))
        {
            int quote = html.IndexOf(html[at], at + 1);
            return quote < 0 ? html.Length : quote;
        }

        while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at - 1;
    }
}
