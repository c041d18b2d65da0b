using System.Globalization;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Refuses HTML whose text is broken up by tags that the parser passes over. It joins such a text again at each of them, so that a
/// megabyte of them took minutes, during which it looked at no clock.
/// </summary>
internal static class HtmlStrayTags
{
    /// <summary>Characters copied, about a second's work. Pages with thousands of end tags too many stay far below it.</summary>
    private const long MostCopied = 200_000_000;

    /// <summary>Elements whose start tag is passed over in running text.</summary>
    private static readonly HashSet<string> PassedOver = new(
        ["html", "head", "body", "frame", "frameset", "caption", "col", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th"],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableFileException">To put the text together would take longer than it may.</exception>
    public static void Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        long copied = 0;
        int textStart = 0, strays = 0;
        foreach (HtmlTag tag in HtmlTag.In(html))
        {
            if (IsStray(tag, open))
            {
                copied += tag.Start - textStart;
                strays++;
            }
            else
            {
                textStart = tag.End;
            }

            if (copied > MostCopied)
            {
                throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At(
                    $"The text is broken by tags that belong to no element, too often to be put together "
                        + $"({strays.ToString(CultureInfo.InvariantCulture)} of them up to the place where reading stopped)."));
            }
        }
    }

    /// <summary>Keeps count of the elements that are open, and finds tags that neither open nor close one.</summary>
    private static bool IsStray(HtmlTag tag, Dictionary<string, int> open)
    {
        int count = open.GetValueOrDefault(tag.Name);
        if (!tag.IsEnd)
        {
            open[tag.Name] = count + 1;
            return PassedOver.Contains(tag.Name) && !IsInTable(open);
        }

        // An end tag of a paragraph or a line break makes one where there is none.
        open[tag.Name] = Math.Max(0, count - 1);
        return count == 0 && !tag.Name.Equals("p", StringComparison.OrdinalIgnoreCase)
            && !tag.Name.Equals("br", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsInTable(Dictionary<string, int> open) => open.GetValueOrDefault("table") > 0;
}
