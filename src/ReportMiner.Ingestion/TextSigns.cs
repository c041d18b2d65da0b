using System.Text;
using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>Distinguishes HTML, Markdown and plain text from each other and from other bytes.</summary>
internal static partial class TextSigns
{
    /// <summary>Bytes at the head of a file that are looked at.</summary>
    private const int Reach = 1 << 18;

    /// <summary>One control character among so many others is taken for damage of a text; more make the file a binary one.</summary>
    private const int UsualPerControl = 50;

    /// <summary>Signs of Markdown that a plain text hardly holds by chance.</summary>
    private const int EnoughMarkdown = 3;

    /// <summary>Closing tags that a plain text hardly holds by chance.</summary>
    private const int EnoughHtml = 3;

    public static SourceFormat Detect(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes[..Math.Min(Reach, bytes.Length)]);
        if (string.IsNullOrWhiteSpace(text) || text.Count(IsControl) * UsualPerControl > text.Length)
        {
            return SourceFormat.Unknown;
        }

        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n").ToString();
        if (HtmlStart().IsMatch(start)
            || (start.StartsWith('<') && !start.StartsWith("<?xml", StringComparison.Ordinal) && ClosingTag().Count(start) >= EnoughHtml))
        {
            return SourceFormat.Html;
        }

        if (start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return SourceFormat.Unknown;
        }

        return MarkdownSigns(text) >= EnoughMarkdown ? SourceFormat.Markdown : SourceFormat.Text;
    }

    private static int MarkdownSigns(string text) =>
        Heading().Count(text) + Bold().Count(text) + Link().Count(text) + TableRule().Count(text) + Fence().Count(text);

    /// <summary>Only ASCII signs matter here, so that one encoding of one byte a letter is as good as another.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes) => Utf16(bytes) switch
    {
        ByteOrder.LittleEndian => Encoding.Unicode.GetString(bytes),
        ByteOrder.BigEndian => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Encoding.Latin1.GetString(bytes),
    };

    /// <summary>
    /// UTF-16 has its byte order mark or, without one, the same few high bytes (0 for Latin, 4 for Cyrillic, 0x20 for punctuation) in
    /// nearly every second place.
    /// </summary>
    private static ByteOrder Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return ByteOrder.LittleEndian;
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return ByteOrder.BigEndian;
        }

        int even = 0, odd = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] is 0 or 4 ? 1 : 0;
            odd += bytes[i + 1] is 0 or 4 ? 1 : 0;
        }

        var enough = bytes.Length / 2 * 9 / 10;
        return enough == 0 ? ByteOrder.None
            : odd > enough && even <= odd / 4 ? ByteOrder.LittleEndian
            : even > enough && odd <= even / 4 ? ByteOrder.BigEndian
            : ByteOrder.None;
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B');

    [GeneratedRegex(
        @"^(<!doctype\s+html|<html[\s>]|<(\?xml|!--)[^>]*>\s*(?>(<!--(?>.*?-->)\s*)*)(<!doctype\s+html|<html[\s>]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(
        @"</(p|div|span|a|b|i|em|strong|ul|ol|li|table|tr|td|th|h[1-6]|body|head|title|section|article)\s*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingTag();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*[^\s*][^*\r\n]{0,400}?\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[[^\[\]\r\n]{1,300}\]\((https?:|mailto:|/|#|\.)[^\s()]{0,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^ {0,3}```", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
