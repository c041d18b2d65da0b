using System.Text;

namespace ReportMiner.Linguistics.Tables;

/// <summary>
/// The text of a table as spreadsheet programs of any region save it: UTF-8, UTF-16 or the code page of Windows; cells separated by comma,
/// semicolon or tab, recognised from a line <c>sep=;</c> or from the header.
/// </summary>
/// <param name="Text">The text from the header on.</param>
/// <param name="Separator">What separates the cells.</param>
public sealed record SpreadsheetText(string Text, char Separator)
{
    private const string SeparatorLine = "sep=";

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SpreadsheetText Read(string path) => Of(File.ReadAllBytes(path));

    /// <param name="bytes">The bytes of a file.</param>
    public static SpreadsheetText Of(byte[] bytes)
    {
        string text = Decode(bytes);
        string first = FirstLine(text);
        if (first.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) && first.Length == SeparatorLine.Length + 1)
        {
            return new SpreadsheetText(text[Math.Min(text.Length, first.Length)..].TrimStart('\r', '\n'), first[^1]);
        }

        return new SpreadsheetText(text, Separators.MaxBy(s => Count(first, s)));
    }

    /// <returns>The text without a mark of the byte order. What is not UTF-8 and has no mark is in the Cyrillic code page of
    /// Windows.</returns>
    public static string Decode(byte[] bytes)
    {
        Encoding? marked = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => IsUtf16(bytes),
        };
        if (marked is not null)
        {
            return marked.GetString(bytes).TrimStart('\uFEFF');
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }

    /// <summary>Without a byte order mark, the zero bytes of separators and line ends show the encoding.</summary>
    private static Encoding? IsUtf16(byte[] bytes)
    {
        int even = 0, odd = 0, length = Math.Min(bytes.Length, 4096);
        for (int i = 0; i < length; i++)
        {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        return even + odd == 0 || bytes.Length % 2 == 1 ? null : odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static string FirstLine(string text)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] is '\n' or '\r' && !quoted)
            {
                return text[..i];
            }
        }

        return text;
    }

    private static int Count(string line, char separator)
    {
        int count = 0;
        bool quoted = false;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }

        return count;
    }
}
