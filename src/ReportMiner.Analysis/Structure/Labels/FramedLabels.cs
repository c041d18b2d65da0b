using System.Collections.Immutable;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>
/// Reads labels of one number or letter with signs around it: <c>3.</c>, <c>(a)</c>, <c>е)</c>, <c>(a bis)</c>, <c>(b) bis</c>, <c>9A.</c>
/// </summary>
internal static class FramedLabels
{
    private const int LongestCore = 8;

    public static ParsedLabel? Parse(ReadOnlySpan<char> text)
    {
        bool open = text[0] == '(';
        int start = open ? 1 : 0;
        int end = start;
        bool digits = start < text.Length && char.IsAsciiDigit(text[start]);
        while (end < text.Length && end - start < LongestCore && (digits ? char.IsAsciiDigit(text[end]) : char.IsLetter(text[end])))
        {
            end++;
        }

        if (end == start || end >= text.Length)
        {
            return null;
        }

        ReadOnlySpan<char> core = text[start..end];
        (int length, int rank, string key) = Insertions.Read(text, end, digits);
        LabelFrame frame = FrameAt(text, end + length, open);
        if (frame == LabelFrame.None)
        {
            return length > 0 && rank != 0 && key.Length > 2 && digits && !open ? Unframed(text, core, end + length, rank, key) : null;
        }

        int after = end + length + 1;
        string inside = text[end..(end + length)].ToString();
        string outside = "";
        if (length == 0)
        {
            (int tail, rank, key) = Insertions.Read(text, after, false);
            outside = text[after..(after + tail)].ToString();
            after += tail;
        }

        bool spaced = after >= text.Length || char.IsWhiteSpace(text[after]);
        bool glued = !spaced && outside.Length == 0 && BeginsText(text[after..], frame, digits);
        if (!spaced && !glued)
        {
            return null;
        }

        ImmutableArray<LabelReading> readings =
        [
            .. LabelAlphabets.Read(core.ToString(), frame).Select(r => Inserted(r, rank, key, inside, outside))
        ];
        return readings.IsEmpty ? null : new ParsedLabel(LabelParser.SkipSpace(text, after), text[..after].ToString(), readings)
        {
            Glued = glued && frame == LabelFrame.Dot && (!digits || char.IsLower(text[after])),
        };
    }

    private static LabelFrame FrameAt(ReadOnlySpan<char> text, int at, bool open) => at >= text.Length ? LabelFrame.None : text[at] switch
    {
        ')' => open ? LabelFrame.Parentheses : LabelFrame.RightParenthesis,
        '.' when !open => LabelFrame.Dot,
        _ => LabelFrame.None,
    };

    /// <summary>
    /// Whether text begins right after the label: a letter after a parenthesis, a capital or an opening sign after a full stop.
    /// </summary>
    private static bool BeginsText(ReadOnlySpan<char> text, LabelFrame frame, bool digits) =>
        frame != LabelFrame.Dot ? char.IsLetter(text[0]) || text[0] is '[' or '«' or '“'
        : digits ? char.IsUpper(text[0]) || OpensRussianWord(text) || text[0] is '[' or '«' or '“' or '"'
        : text.Length > 2 && char.IsUpper(text[0]) && char.IsLetter(text[1]) && char.IsLetter(text[2]);

    /// <summary>«1.просит»: the operative paragraphs of Russian resolutions begin with a small letter.</summary>
    private static bool OpensRussianWord(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[0] is >= 'а' and <= 'я' && char.IsLetter(text[1]) && char.IsLetter(text[2]) && char.IsLetter(text[3]);

    private static LabelReading Inserted(LabelReading reading, int rank, string key, string inside, string outside) =>
        rank == 0 ? reading : reading with
    {
        Rank = rank,
        Key = reading.Key + key,
        Shown = LabelReading.Framed(reading.Frame, reading.Key + inside) + outside,
    };

    /// <summary><c>1 bis Invites</c>: the word alone shows that a label is here.</summary>
    private static ParsedLabel? Unframed(ReadOnlySpan<char> text, ReadOnlySpan<char> core, int end, int rank, string key)
    {
        if (end >= text.Length || !char.IsWhiteSpace(text[end])
            || LabelAlphabets.Read(core.ToString(), LabelFrame.Dot) is not [var reading])
        {
            return null;
        }

        string raw = text[..end].ToString();
        return new ParsedLabel(LabelParser.SkipSpace(text, end), raw, [reading with { Rank = rank, Key = reading.Key + key, Shown = raw }]);
    }
}
