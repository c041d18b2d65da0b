using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportMiner.Ingestion.Text;

/// <summary>Numbers of Markdown lists: typed where the writer counted, given by the renderer where each item says <c>1.</c>.</summary>
internal static partial class MarkdownLabels
{
    /// <returns>The number as typed, with its point or bracket; <see langword="null"/> for bullets and numbers given by the
    /// renderer.</returns>
    public static string? Typed(ListItemBlock item) =>
        item.Parent is ListBlock { IsOrdered: true } list && !GivenByRenderer(list)
            ? item.Order.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter
            : null;

    /// <returns>A label that the text does not hold: a bullet, or a number that the renderer assigns.</returns>
    public static string? Automatic(ListItemBlock item)
    {
        if (item.Parent is not ListBlock list || Typed(item) is not null)
        {
            return null;
        }

        return list.IsOrdered
            ? (((ListItemBlock)list[0]).Order + list.IndexOf(item)).ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter
            : list.All(i => i is ListItemBlock entry && HasPrintedLabel(entry)) ? null : "•";
    }

    /// <summary><c>- (a) To photograph …</c>: the writer lettered the items and let bullets set them in.</summary>
    private static bool HasPrintedLabel(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: LiteralInline text }, ..] && PrintedLabel().IsMatch(text.Content.ToString());

    [GeneratedRegex(@"^(?:\([\p{L}\d]{1,4}\)|\p{L}{1,2}\)|\d{1,3}[.)]|[IVX]{1,4}\.) ", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedLabel();

    private static bool GivenByRenderer(ListBlock list) =>
        list.Count > 1 && list.All(item => item is ListItemBlock { Order: var order } && order == ((ListItemBlock)list[0]).Order);
}
