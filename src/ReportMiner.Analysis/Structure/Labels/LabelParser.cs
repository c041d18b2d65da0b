using System.Collections.Immutable;
using System.Globalization;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>Tells whether a paragraph starts with a label: <c>12.</c>, <c>(a)</c>, <c>е)</c>, <c>IV.</c>, <c>115.1</c>, <c>–</c>.</summary>
internal static class LabelParser
{
    private const string Bullets = "•·▪◦‣∙●○■□–—-*";

    /// <summary>Reads the label at the start of <paramref name="text"/>.</summary>
    /// <returns>The label, or <see langword="null"/> where the text starts with none.</returns>
    public static ParsedLabel? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (Bullets.Contains(text[0], StringComparison.Ordinal))
        {
            return ParseBullet(text);
        }

        bool open = text[0] == '(';
        int start = open ? 1 : 0;
        int end = start;
        while (end < text.Length && end - start < 8 && (char.IsAsciiDigit(text[end]) || char.IsLetter(text[end])))
        {
            end++;
        }

        if (end == start || end >= text.Length)
        {
            return null;
        }

        return ParseCompound(text, open, end) ?? ParseFramed(text, open, start, end);
    }

    private static ParsedLabel? ParseBullet(ReadOnlySpan<char> text)
    {
        int length = SkipSpace(text, 1);
        return length > 1 && length < text.Length
            ? new ParsedLabel(length, text[..1].ToString(), [new LabelReading(LabelFamily.Bullet, LabelFrame.None, 0, "•")])
            : null;
    }

    /// <summary><c>115.1</c>, <c>115.1.</c>, <c>2.3.1</c>: digits parted by full stops, then white space.</summary>
    private static ParsedLabel? ParseCompound(ReadOnlySpan<char> text, bool open, int end)
    {
        if (open || text[end] != '.' || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]) || !AllDigits(text[..end]))
        {
            return null;
        }

        int lastDot = end;
        int i = end + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            if (text[i] == '.')
            {
                lastDot = i;
            }

            i++;
        }

        int coreEnd = i;
        if (i < text.Length && text[i] == '.')
        {
            i++;
        }

        if (i < text.Length && !char.IsWhiteSpace(text[i]))
        {
            return null;
        }

        ReadOnlySpan<char> key = text[(lastDot + 1)..coreEnd];
        if (key.Length > 3 || lastDot > 12)
        {
            return null;
        }

        int value = int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture);
        return new ParsedLabel(
            SkipSpace(text, i),
            text[..coreEnd].ToString(),
            [new LabelReading(LabelFamily.Compound, LabelFrame.None, value, key.ToString(), text[..lastDot].ToString())]);
    }

    private static ParsedLabel? ParseFramed(ReadOnlySpan<char> text, bool open, int start, int end)
    {
        LabelFrame frame = text[end] switch
        {
            ')' => open ? LabelFrame.Parentheses : LabelFrame.RightParenthesis,
            '.' when !open => LabelFrame.Dot,
            _ => LabelFrame.None,
        };
        if (frame == LabelFrame.None)
        {
            return null;
        }

        int after = end + 1;
        bool spaced = after >= text.Length || char.IsWhiteSpace(text[after]);
        bool gluedLetter = frame != LabelFrame.Dot && after < text.Length && char.IsLetter(text[after]);
        if (!spaced && !gluedLetter)
        {
            return null;
        }

        string core = text[start..end].ToString();
        if (core.Length > 1 && !AllDigits(core) && core.Any(char.IsAsciiDigit))
        {
            return null;
        }

        ImmutableArray<LabelReading> readings = LabelAlphabets.Read(core, frame);
        return readings.IsEmpty ? null : new ParsedLabel(SkipSpace(text, after), text[..after].ToString(), readings);
    }

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
