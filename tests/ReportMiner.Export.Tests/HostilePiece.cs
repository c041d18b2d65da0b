using FsCheck;
using FsCheck.Fluent;

namespace ReportMiner.Export.Tests;

/// <summary>
/// A stretch of text that some format would run, cut, show as something else, or cannot hold; arrays of them shrink piece by piece.
/// </summary>
public sealed record HostilePiece(string Text)
{
    private static readonly string[] Formulas =
    [
        "=", "+", "-", "@", "'", "''", "＝", "＋", "－", "＠", "−", "=cmd|' /C calc'!A0", "=1+1", "SUM(A1)"
    ];
    private static readonly string[] Breaks =
    [
        "\n", "\r", "\r\n", "\t", "\f", "\u000b", "\u0085", "\u2028", "\u2029", " ", "\u00A0", "\u3000"
    ];
    private static readonly string[] Quotes = ["\"", "\"\"", ",", ";", "|", "\\", "`", "/", "{", "}", "[", "]", "$", "%", "#"];
    private static readonly string[] Markup =
    [
        "<", ">", "&", "&amp;", "&#x41;", "]]>", "<![CDATA[", "<!--", "-->", "</script>", "<b onclick=x>", "_x0041_", "_x005F_", "_x", "_",
        "{{data}}", "\\u0041"
    ];
    private static readonly string[] Unseen =
    [
        "\0", "\u0001", "\u0008", "\u001b[31m", "\u007f", "\u009b", "\u200B", "\u200F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2069",
        "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDBFF", "\uDFFF", "😀", "\U0001FFFE"
    ];
    private static readonly string[] Words = ["should", "государства", "1", "2.5", "е\u0301", "NULL", "true", "и"];

    public override string ToString() =>
        $"\"{string.Concat(Text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"))}\"";

    public static Arbitrary<HostilePiece> Any() =>
        Gen.Frequency(
            (4, Gen.Elements(Formulas)),
            (4, Gen.Elements(Breaks)),
            (3, Gen.Elements(Quotes)),
            (3, Gen.Elements(Markup)),
            (4, Gen.Elements(Unseen)),
            (3, Gen.Elements(Words)))
            .Select(text => new HostilePiece(text)).ToArbitrary();
}
