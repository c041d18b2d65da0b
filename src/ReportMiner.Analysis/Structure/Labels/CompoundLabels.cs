using System.Globalization;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>Reads labels of several parts: <c>115.1</c>, <c>5.1.2.</c>, <c>A.1</c>, <c>R.3</c>, <c>R3</c>, <c>5.1 bis</c>.</summary>
internal static class CompoundLabels
{
    private const int LongestPrefix = 12;

    public static ParsedLabel? Parse(ReadOnlySpan<char> text)
    {
        int lettered = Letter(text);
        int i = lettered;
        int parts = lettered > 0 ? 1 : 0;
        int keyStart = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            keyStart = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            parts++;
            if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (parts >= 1 && lettered == 0 && Lettered(text, i) is { } letter)
        {
            return letter;
        }

        if (parts < 2 || i - keyStart is 0 or > 3 || keyStart > LongestPrefix)
        {
            return null;
        }

        return Finish(text, lettered, keyStart, i);
    }

    private static ParsedLabel? Finish(ReadOnlySpan<char> text, int lettered, int keyStart, int keyEnd)
    {
        (int inserted, int rank, string suffix) = Insertions.Read(text, keyEnd, false);
        int coreEnd = keyEnd + inserted;
        int end = coreEnd < text.Length && text[coreEnd] is '.' or ':' ? coreEnd + 1 : coreEnd;
        bool dot = end > coreEnd && text[coreEnd] == '.';
        bool glued = dot && end < text.Length && char.IsUpper(text[end]);
        if ((end < text.Length && !char.IsWhiteSpace(text[end]) && !glued)
            || (lettered > 0 && LabelParser.SkipSpace(text, end) == text.Length))
        {
            return null;
        }

        int value = int.Parse(text[keyStart..keyEnd], NumberStyles.None, CultureInfo.InvariantCulture);
        string prefix = text[..keyStart].TrimEnd(".-").ToString();
        string printed = text[..(dot ? coreEnd + 1 : coreEnd)].ToString();
        var reading = new LabelReading(
            LabelFamily.Compound, LabelFrame.None, value, text[keyStart..keyEnd].ToString() + suffix,
            prefix) { Rank = rank, Shown = printed };
        return new ParsedLabel(LabelParser.SkipSpace(text, end), text[..end].ToString(), [reading]);
    }

    /// <summary><c>5.a</c>, <c>5.a)</c>, <c>2.1.b</c>: a letter after the number.</summary>
    private static ParsedLabel? Lettered(ReadOnlySpan<char> text, int number)
    {
        if (number + 2 >= text.Length || text[number] != '.' || text[number + 1] is < 'a' or > 'z')
        {
            return null;
        }

        int end = text[number + 2] is ')' or '.' ? number + 3 : number + 2;
        if (end >= text.Length || !char.IsWhiteSpace(text[end]))
        {
            return null;
        }

        var reading = new LabelReading(
            LabelFamily.Compound, LabelFrame.None, text[number + 1] - 'a' + 1, text[number + 1].ToString(),
            text[..number].ToString()) { Shown = text[..(number + 2)].ToString() };
        return new ParsedLabel(LabelParser.SkipSpace(text, end), text[..end].ToString(), [reading]);
    }

    /// <summary>Length of a capital and the sign after it that lead a number: <c>A.</c>, <c>R-</c>, <c>R</c>; 0 for none.</summary>
    private static int Letter(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsUpper(text[0]))
        {
            return 0;
        }

        int at = text[1] is '.' or '-' ? 2 : 1;
        return char.IsAsciiDigit(text[at]) && text[at] != '0' ? at : 0;
    }
}
