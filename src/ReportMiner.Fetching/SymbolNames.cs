using System.Globalization;
using System.Text;

namespace ReportMiner.Fetching;

/// <summary>Names of folders for document symbols, to be turned back without loss.</summary>
public static class SymbolNames
{
    /// <summary>
    /// A slash becomes <c>_</c>. Letters, digits, <c>-</c>, <c>(</c>, <c>)</c> and a full stop inside the name stay. Every other byte of
    /// the UTF-8 form becomes <c>%XX</c>, so that the name is good on any file system.
    /// </summary>
    /// <param name="symbol">A symbol: <c>A/RES/2200 (XXI)</c>.</param>
    /// <returns>A name: <c>A_RES_2200%20(XXI)</c>.</returns>
    public static string ToFolder(string symbol)
    {
        var name = new StringBuilder(symbol.Length);
        for (int i = 0; i < symbol.Length; i++)
        {
            char c = symbol[i];
            bool outerStop = c == '.' && (i == 0 || i == symbol.Length - 1);
            if (c == '/')
            {
                name.Append('_');
            }
            else if (!outerStop && (char.IsAsciiLetterOrDigit(c) || c is '-' or '(' or ')' or '.'))
            {
                name.Append(c);
            }
            else
            {
                int length = char.IsHighSurrogate(c) && i + 1 < symbol.Length && char.IsLowSurrogate(symbol[i + 1]) ? 2 : 1;
                foreach (byte b in Encoding.UTF8.GetBytes(symbol.Substring(i, length)))
                {
                    name.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                }

                i += length - 1;
            }
        }

        return name.ToString();
    }

    /// <param name="folder">A name that <see cref="ToFolder"/> made.</param>
    /// <returns>The symbol.</returns>
    public static string ToSymbol(string folder) => Uri.UnescapeDataString(folder.Replace('_', '/'));

    /// <summary>
    /// Whether text can be the symbol of a document: letters, digits and the signs of symbols, with a slash, no longer than 100 characters.
    /// </summary>
    public static bool IsSymbol(string text) =>
        text.Length is > 2 and <= 100
        && text.Contains('/', StringComparison.Ordinal)
        && text[0] != '/'
        && text[^1] != '/'
        && !text.Contains("//", StringComparison.Ordinal)
        && !text.Contains("..", StringComparison.Ordinal)
        && text.All(c =>
            char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '(' or ')' or '[' or ']' or ' ' or '*' or ',' or ':' or '&' or '+');
}
