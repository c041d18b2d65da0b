using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReportMiner.Export.Tables;

/// <summary>
/// The rules for text on its way into a cell or a document. Control characters (all but tab and line feed), bidirectional overrides and
/// noncharacters go out, lone surrogates become U+FFFD; a text longer than a cell of Excel holds is cut with a note;
/// in CSV a text that a spreadsheet would run as a formula, or turn into another number or a date, gets an apostrophe in front.
/// </summary>
internal static class CellText
{
    /// <summary>Most characters (UTF-16 code units) that a cell of Excel holds.</summary>
    public const int ExcelLimit = 32_767;

    /// <summary>Characters kept of a longer text.</summary>
    public const int Kept = 32_700;

    public const string CutNote = "… [continued in recommendations.jsonl]";

    /// <summary>Begins of a formula: ASCII and full-width forms. A tab or line break in front is skipped by some programs.</summary>
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    /// <summary>What numbers, dates and times of any region are written with.</summary>
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,/:-+%eE \u00A0");

    private const int LongestNumber = 40;

    /// <summary>Digits from which Excel shows a whole number in powers of ten.</summary>
    private const int ShortestSpoilt = 12;

    public static bool IsTooLong(string text) => text.Length > ExcelLimit;

    /// <summary>Text without characters that no cell, XML or HTML should hold; line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        int dirty = FirstDirty(text);
        if (dirty < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, dirty, text.Length);
        for (int i = dirty; i < text.Length; i++)
        {
            Append(clean, text, ref i);
        }

        return clean.ToString();
    }

    /// <summary>Cleans and cuts to what a cell of Excel holds.</summary>
    public static string Fit(string text)
    {
        string clean = Clean(text);
        if (!IsTooLong(clean))
        {
            return clean;
        }

        int end = char.IsHighSurrogate(clean[Kept - 1]) ? Kept - 1 : Kept;
        return clean[..end] + CutNote;
    }

    /// <summary>
    /// Cleans, cuts and neutralises a text for CSV: where the first character after any spaces and apostrophes could start a formula, or
    /// where the whole text would become another number or a date (<c>115.10</c>, <c>12/4</c>, <c>007</c>, <c>1e5</c>), an apostrophe is
    /// put in front. To undo it, take one leading apostrophe off such a cell.
    /// </summary>
    public static string ForCsv(string text)
    {
        string fit = Fit(text);
        return MayBeFormula(fit) || MayBeNumber(fit) ? "'" + fit : fit;
    }

    /// <summary>The text of a cell that <see cref="ForCsv"/> made.</summary>
    public static string FromCsv(string cell) => cell.StartsWith('\'') && (MayBeFormula(cell) || MayBeNumber(cell)) ? cell[1..] : cell;

    private static bool MayBeFormula(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart(" '\u00A0\u3000\uFEFF\u200B");
        return !start.IsEmpty && FormulaStarts.Contains(start[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a spreadsheet of any region would read something else than these characters; a plain whole number stays what it is.
    /// </summary>
    private static bool MayBeNumber(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim(" '\u00A0");
        if (bare.IsEmpty || bare.Length > LongestNumber || !char.IsAsciiDigit(bare[0]) || bare.ContainsAnyExcept(NumberSigns))
        {
            return false;
        }

        bool whole = !bare.ContainsAnyExceptInRange('0', '9');
        return whole
            ? bare.Length >= ShortestSpoilt || (bare[0] == '0' && bare.Length > 1)
            : char.IsAsciiDigit(bare[^1]) || bare[^1] == '%';
    }

    private static int FirstDirty(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsDropped(text[i]) || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Append(StringBuilder clean, string text, ref int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            clean.Append(c).Append(text[++i]);
        }
        else if (char.IsSurrogate(c))
        {
            clean.Append('\uFFFD');
        }
        else if (c == '\r')
        {
            clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
        }
        else if (!IsDropped(c))
        {
            clean.Append(c);
        }
    }

    private static bool IsDropped(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n'))
            || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    /// <summary>A score with four places at most, in the invariant form.</summary>
    public static string Score(double value) =>
        Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
