using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Text;

/// <summary>Counts the characters that Markdown renders to, from its tree, apart from the making of lines.</summary>
internal static class MarkdownCharacters
{
    public static int Count(MarkdownDocument document) => document.Descendants().Sum(node => node switch
    {
        LiteralInline literal => Of(literal.Content.ToString()),
        CodeInline code => Of(code.Content),
        HtmlEntityInline entity => Of(entity.Transcoded.ToString()),
        AutolinkInline link => Of(link.Url),
        FootnoteLink { IsBackLink: false } call => Of(call.Footnote.Order.ToString(CultureInfo.InvariantCulture)),
        ListItemBlock item => Of(MarkdownLabels.Typed(item) ?? string.Empty),
        CodeBlock code => Of(code.Lines.ToString()),
        _ => 0,
    });

    private static int Of(string text) => CharacterCount.Of(NormalForm.Compose(text));
}
