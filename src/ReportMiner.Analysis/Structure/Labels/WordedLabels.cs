using System.Globalization;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>
/// Reads labels in which a word or sign leads the number: <c>Recommendation 7</c>, «Рекомендация № 3», <c>OP2 bis</c>, <c>№ 1</c>.
/// A word that goes on as a sentence (<c>Recommendation 7 was</c>) is no label.
/// </summary>
internal static class WordedLabels
{
    private const string Dashes = "–—-";

    public static ParsedLabel? Parse(ReadOnlySpan<char> text)
    {
        if (!char.IsUpper(text[0]) && text[0] != '№')
        {
            return null;
        }

        (int length, string lead) = LeadWords.Noun(text);
        if (length > 0)
        {
            return ParseNoun(text, length, lead);
        }

        (length, lead) = LeadWords.Abbreviation(text);
        if (length == 0)
        {
            (length, lead) = LeadWords.Sign(text);
        }

        return length > 0 ? ParseAbbreviation(text, length, lead) : null;
    }

    private static ParsedLabel? ParseNoun(ReadOnlySpan<char> text, int wordEnd, string lead)
    {
        int at = LabelParser.SkipSpace(text, wordEnd);
        if (at == wordEnd)
        {
            return null;
        }

        (int sign, _) = LeadWords.Sign(text[at..]);
        at = LabelParser.SkipSpace(text, at + (sign == 0 && text[at..].StartsWith('#') ? 1 : sign));
        if (Number(text, at) is not { } number)
        {
            return null;
        }

        int end = End(text, number.End);
        return end < 0 ? null : Made(text, lead, number, end, number.Key);
    }

    private static ParsedLabel? ParseAbbreviation(ReadOnlySpan<char> text, int wordEnd, string lead)
    {
        int at = LabelParser.SkipSpace(text, wordEnd);
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || Number(text, at) is not { } number)
        {
            return null;
        }

        int end = number.End < text.Length && text[number.End] is '.' or ':' or ')' ? number.End + 1 : number.End;
        bool spaced = end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '[');
        string key = lead == LeadWords.NumberSign ? number.Key : lead + number.Key;
        return spaced ? Made(text, lead, number, LabelParser.SkipSpace(text, end), key) : null;
    }

    private static ParsedLabel Made(ReadOnlySpan<char> text, string lead, LeadNumber number, int length, string key)
    {
        string printed = string.Join(' ', text[..number.End].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var reading = new LabelReading(
            number.Family, LabelFrame.None, number.Value, key, number.Prefix) { Rank = number.Rank, Lead = lead, Shown = printed };
        return new ParsedLabel(length, text[..number.End].ToString(), [reading]);
    }

    /// <summary>A number in figures, with parts and an insertion, or one capital or roman number.</summary>
    private static LeadNumber? Number(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        int keyStart = at;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end])
                || (text[end] is '.' or '/' && end > at && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            keyStart = text[end] is '.' or '/' ? end + 1 : keyStart;
            end++;
        }

        if (end == at)
        {
            return Capital(text, at);
        }

        if (end - keyStart > 3)
        {
            return null;
        }

        (int length, int rank, string suffix) = Insertions.Read(text, end, true);
        int value = int.Parse(text[keyStart..end], NumberStyles.None, CultureInfo.InvariantCulture);
        string prefix = keyStart > at ? text[at..(keyStart - 1)].ToString() : "";
        string key = text[keyStart..end].ToString() + suffix;
        if (length == 0 && Part(text, end) is var (letter, after))
        {
            return new LeadNumber(
                prefix.Length > 0 ? LabelFamily.Compound : LabelFamily.Decimal, value, $"{key} ({letter})", prefix, letter - 'a' + 1,
                after);
        }

        return new LeadNumber(prefix.Length > 0 ? LabelFamily.Compound : LabelFamily.Decimal, value, key, prefix, rank, end + length);
    }

    /// <summary>The part of <c>Recommendation 2 (a)</c>, «Рекомендация 2 a)» and <c>Recommendation 2 (a):</c>.</summary>
    private static (char Letter, int End)? Part(ReadOnlySpan<char> text, int at)
    {
        int open = LabelParser.SkipSpace(text, at);
        int letter = open < text.Length && text[open] == '(' ? open + 1 : open;
        return letter + 1 < text.Length && text[letter + 1] == ')'
            && LabelAlphabets.Read(text[letter..(letter + 1)].ToString(), LabelFrame.Parentheses)
                .FirstOrDefault(r => r.Family == LabelFamily.LowerLetter) is { Value: > 0 } part
            ? ((char)('a' + part.Value - 1), letter + 2)
            : null;
    }

    private static LeadNumber? Capital(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < 6 && char.IsUpper(text[end]))
        {
            end++;
        }

        if (end == at || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return null;
        }

        // "Action A.2": the letter of an objective and the number in it.
        if (end == at + 1 && end + 1 < text.Length && text[end] is '.' or '-' && char.IsAsciiDigit(text[end + 1])
            && Number(text, end + 1) is { Prefix.Length: 0 } number)
        {
            return number with { Family = LabelFamily.Compound, Prefix = text[at..end].ToString() };
        }

        foreach (LabelReading reading in LabelAlphabets.Read(text[at..end].ToString(), LabelFrame.None))
        {
            if (reading.Family is LabelFamily.UpperRoman or LabelFamily.UpperLetter)
            {
                return new LeadNumber(reading.Family, reading.Value, reading.Key, "", 0, end);
            }
        }

        return null;
    }

    /// <summary>
    /// End of the label: the end of the line, a sign, or the blank before a sentence that begins; −1 where the sentence goes on.
    /// </summary>
    private static int End(ReadOnlySpan<char> text, int number)
    {
        int at = LabelParser.SkipSpace(text, number);
        if (at == text.Length)
        {
            return at;
        }

        if (text[at] is ':' or '.' or ')' || (at > number && Dashes.Contains(text[at], StringComparison.Ordinal)))
        {
            int after = LabelParser.SkipSpace(text, at + 1);
            return after == text.Length || after > at + 1 || char.IsUpper(text[after]) ? after : -1;
        }

        return at > number && (char.IsUpper(text[at]) || text[at] is '[' or '(' or '«' or '“') ? at : -1;
    }

    private readonly record struct LeadNumber(LabelFamily Family, int Value, string Key, string Prefix, int Rank, int End);
}
