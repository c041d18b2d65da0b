using AngleSharp.Dom;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>What the elements of HTML do to the text in them.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Hidden = new(
        [
            "script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "math", "select", "datalist", "audio",
            "video", "canvas"
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(
        [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
            "fieldset",
            "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
            "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether a browser shows nothing of the element.</summary>
    public static bool IsHidden(IElement element)
    {
        if (Hidden.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return true;
        }

        string style =
            (element.GetAttribute("style") ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal);
    }

    /// <summary>1 to 6 for <c>h1</c> to <c>h6</c>; otherwise 0.</summary>
    public static int HeadingLevel(IElement element) => element.LocalName is ['h', var level and >= '1' and <= '6'] ? level - '0' : 0;

    public static bool IsCentered(IElement element) =>
        element.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal)
            .Contains("text-align:center", StringComparison.OrdinalIgnoreCase);

    public static TextStyle StyleOf(IElement element) => element.LocalName switch
    {
        "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => TextStyle.Bold,
        "i" or "em" or "cite" or "dfn" => TextStyle.Italic,
        "u" or "ins" => TextStyle.Underlined,
        "sup" => TextStyle.Superscript,
        _ => TextStyle.Plain,
    };
}
