namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>
/// Decides whether a paragraph starts with a label: <c>12.</c>, <c>(a)</c>, <c>е)</c>, <c>IV.</c>, <c>115.1</c>, <c>1 bis.</c>,
/// <c>Recommendation 7</c>, <c>OP2</c>, <c>–</c>, also in the brackets of a draft.
/// </summary>
internal static class LabelParser
{
    private const string Bullets = "•·▪◦‣∙●○■□–—-*";

    /// <summary>The longest label that its own brackets can hold.</summary>
    private const int LongestInBrackets = 16;

    /// <summary>Reads the label at the start of <paramref name="text"/>.</summary>
    /// <returns>The label, or <see langword="null"/> where the text starts with none.</returns>
    public static ParsedLabel? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        return text[0] == '[' ? ParseBracketed(text)
            : Bullets.Contains(text[0], StringComparison.Ordinal) ? ParseBullet(text)
            : WordedLabels.Parse(text) ?? CompoundLabels.Parse(text) ?? FramedLabels.Parse(text);
    }

    /// <summary>End of the white space that starts at a place.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>
    /// <c>[(c)] States</c>: the bracket holds the label alone; <c>[(c) States …]</c>: it opens before the label and belongs to the text.
    /// </summary>
    private static ParsedLabel? ParseBracketed(ReadOnlySpan<char> text)
    {
        int close = text.IndexOf(']');
        if (close is > 1 and < LongestInBrackets && close + 1 < text.Length
            && Parse(string.Concat(text[1..close], " X")) is { } inner && inner.Length == close && inner.First.Family != LabelFamily.Bullet)
        {
            return inner with { Length = SkipSpace(text, close + 1), Raw = text[..(close + 1)].ToString() };
        }

        int start = SkipSpace(text, 1);
        return Parse(text[start..]) is { } label && label.First.Family != LabelFamily.Bullet
            ? label with { Length = start + label.Length, Raw = text[..start].ToString() + label.Raw, Bracket = "[" + label.Bracket }
            : null;
    }

    private static ParsedLabel? ParseBullet(ReadOnlySpan<char> text)
    {
        int length = SkipSpace(text, 1);
        return length > 1 && length < text.Length
            ? new ParsedLabel(length, text[..1].ToString(), [new LabelReading(LabelFamily.Bullet, LabelFrame.None, 0, "•")])
            : null;
    }
}
