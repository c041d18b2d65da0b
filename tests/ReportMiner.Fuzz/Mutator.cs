using System.Text;
using ReportMiner.Fuzz.Mutation;

namespace ReportMiner.Fuzz;

/// <summary>The mutation of each format, with the words that make its readers stumble.</summary>
internal static class Mutator
{
    private static readonly string[] Numbers = ["0 ", "1 ", "-1 ", "2 0 R ", "9 0 R ", "0.0001 ", "2147483648 ", "null ", "true "];

    private static readonly string[] PlainWords =
        [
            "\n", "\n\n", "\f", "\r", "\t", "    ", "1.", "(a)", "(i)", "е)", "140.254", "____________\n", "¹", "\u202E", "\u200B",
            "\u0301", "\uFEFF", "- 5 -", "A/1/2", "\0", "Рекомендует", "recommends that:\n"
        ];

    private static readonly Dictionary<string, IMutation> All = new(StringComparer.Ordinal)
    {
        [".pdf"] = Pdf(
            "/Kids [1 0 R]", "/Parent 2 0 R", "/Length 99999999", "/Length -1", "/Filter /FlateDecode",
            "/Filter [/ASCIIHexDecode /LZWDecode]", "/Encrypt 5 0 R", "stream\n", "endstream", "endobj",
            "1 0 obj", "<<", ">>", "[", "]", "(", ")", "<", "/Type /Page", "/Contents 3 0 R", "/W [1 2 1]", "/Index [0 99999999]",
            "/Prev 0", "/ObjStm", "/XRef", "startxref\n0", "xref\n0 99999999",
            "BT", "ET", "Tf", "Tj", "'", "\"", "Do", "q", "Q", "1e308", "-1e308", "99999999999999999999", "/ToUnicode 4 0 R",
            "beginbfrange", "<0000> <FFFF> <D800>", "/Rotate 45", "/MediaBox [0 0 0 0]", "/MediaBox [0 0 1e9 1e9]"),
        [".docx"] = new PackageMutation(new ElementMutation(new MarkupMutation(new ByteMutation(Words(
            "<w:p>", "</w:p>", "<w:tbl>", "<w:sdt>", "<w:r>", "<w:t>", "<w:numId w:val=\"-1\"/>", "<w:ilvl w:val=\"99\"/>",
            "<w:basedOn w:val=\"Normal\"/>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:del>", "<w:ins>",
            "<w:footnoteReference w:id=\"1\"/>", "<w:vMerge/>", "<w:gridSpan w:val=\"2147483647\"/>", "<!DOCTYPE x [<!ENTITY a \"a\">]>",
            "&a;", "<![CDATA[", "&#0;", "&#xD800;", "<mc:AlternateContent>", "<w:sym w:char=\"F0\"/>"))))),
        [".odt"] = new PackageMutation(new ElementMutation(new MarkupMutation(new ByteMutation(Words(
            "<text:p>", "</text:p>", "<text:list>", "<text:list-item>", "<text:list-item text:start-value=\"-1\">",
            "<text:h text:outline-level=\"99\">", "<table:table>", "<table:table-cell table:number-columns-spanned=\"2147483647\">",
            "<table:table-row table:number-rows-repeated=\"99999999\">", "<table:table-cell table:number-columns-repeated=\"99999999\">",
            "<text:s text:c=\"99999999\"/>", "<text:note text:note-class=\"footnote\">",
            "<text:tracked-changes>", "<text:change-start text:change-id=\"c1\"/>", "<text:change-end text:change-id=\"c1\"/>",
            "<text:section text:display=\"none\">", "<draw:frame>", "<draw:text-box>", "<!DOCTYPE x [<!ENTITY a \"a\">]>", "&a;",
            "<![CDATA[", "&#0;"))))),
        [".txt"] = Lines(),
        [".md"] = Lines(
            "# ", "**", "`", "```\n", "> ", "- ", "1. ", "|", "|---|\n", "[^1]", "[^1]: ", "[", "](", "<b>", "</p>", "![", "~~~\n"),
        [".html"] = new MarkupMutation(
            new ByteMutation([
                .. Plain(),
                .. Words(
                    "<table>",
                    "<tr>",
                    "<td colspan=99999999>",
                    "<ol start=-5 type=i>",
                    "<li value=2147483647>",
                    "<!--",
                    "-->",
                    "<script>",
                    "<style>",
                    "<svg>",
                    "<math>",
                    "<template>",
                    "&#x110000;",
                    "&lt",
                    "<sup>")
            ])),
    };

    public static bool Knows(string extension) => All.ContainsKey(extension);

    public static IMutation For(string extension) => All[extension];

    private static EitherMutation Pdf(params string[] words)
    {
        var bytes = new ByteMutation(Words(words));
        var pieces = new PieceMutation(Encoding.Latin1, TextPieces.PdfWords, [.. words, .. Numbers]);
        return new EitherMutation(new PdfMutation(pieces, bytes), bytes);
    }

    private static EitherMutation Lines(params string[] words)
    {
        string[] pieces = [.. PlainWords, .. words];
        return new EitherMutation(
            new ByteMutation([.. Plain(), .. Words(words)]), new PieceMutation(Encoding.UTF8, TextPieces.Lines, pieces));
    }

    private static byte[][] Plain() => [.. Words(PlainWords), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE]];

    private static byte[][] Words(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
