using System.Buffers;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>Distinguishes the raised signs that call a footnote from those that belong to the text (<c>4th</c>, <c>km²</c>).</summary>
internal static class FootnoteMarks
{
    private static readonly SearchValues<char> RaisedDigits = SearchValues.Create("⁰¹²³⁴⁵⁶⁷⁸⁹");

    private const int LongestMark = 3;

    /// <param name="text">The manuscript's text.</param>
    /// <param name="span">A raised stretch of it.</param>
    public static bool IsMark(string text, StyledSpan span)
    {
        ReadOnlySpan<char> sign = text.AsSpan(span.Start, span.End - span.Start).Trim().TrimEnd('/');
        sign = sign is ['[', .. var inside, ']'] && IsNumbers(inside) ? inside : sign;
        if (!sign.IsEmpty && sign.IndexOfAnyExcept(RaisedDigits) < 0)
        {
            return sign.Length <= LongestMark && !IsUnit(text, span.Start);
        }

        return !sign.IsEmpty
            && (sign.Length <= 2 && !char.IsAsciiDigit(sign[0]) ? IsLetterOrSign(sign) : IsNumbers(sign) && !IsUnit(text, span.Start));
    }

    /// <summary>Whether a place of a line is raised.</summary>
    public static bool Covers(Line line, int at) =>
        line.Spans.Any(s => s.Start <= at && at < s.End && s.Style.HasFlag(TextStyle.Superscript));

    private static bool IsLetterOrSign(ReadOnlySpan<char> sign) =>
        sign.TrimStart("*†‡§").IsEmpty || (sign.Length == 1 && char.IsLower(sign[0]));

    /// <summary>Numbers of up to three digits, also several: <c>12</c>, <c>3, 4</c>, <c>5–7</c>.</summary>
    private static bool IsNumbers(ReadOnlySpan<char> sign)
    {
        int run = 0;
        foreach (char c in sign)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > LongestMark || !(char.IsAsciiDigit(c) || c is ',' or ' ' or '–' or '-' or '*' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnit(string text, int at)
    {
        int start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, at - start) is "m" or "km" or "cm" or "м" or "км" or "см";
    }
}
