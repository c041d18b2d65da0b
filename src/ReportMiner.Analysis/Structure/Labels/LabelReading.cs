namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>One way to understand a label: <c>(i)</c> is the ninth letter or the first roman number.</summary>
/// <param name="Family">Alphabet.</param>
/// <param name="Frame">Signs around it.</param>
/// <param name="Value">Place in the alphabet, from 1.</param>
/// <param name="Key">Bare key in the letters of that alphabet: <c>i</c>, <c>12</c>, <c>1 bis</c>, <c>9A</c>.</param>
/// <param name="Prefix">For <see cref="LabelFamily.Compound"/>: the part before the last full stop; otherwise empty.</param>
internal readonly record struct LabelReading(LabelFamily Family, LabelFrame Frame, int Value, string Key, string Prefix = "")
{
    /// <summary>
    /// Place among what a draft inserts after the number: 0 for the number itself, 1 for <c>bis</c> or <c>A</c>, 2 for <c>ter</c>.
    /// </summary>
    public int Rank { get; init; }

    /// <summary>
    /// The word or sign that leads the number, the same in both languages: <c>recommendation</c>, <c>OP</c>, <c>№</c>; otherwise empty.
    /// </summary>
    public string Lead { get; init; } = "";

    /// <summary>The label as printed where number, frame and prefix do not give it.</summary>
    public string? Shown { get; init; }

    /// <summary>The label as printed, in the letters of the family.</summary>
    public string Printed => Shown ?? Framed(Frame, FullKey);

    /// <summary>Prefix and key: <c>5.1.2</c>.</summary>
    public string FullKey => Prefix.Length > 0 ? Prefix + "." + Key : Key;

    /// <summary>Whether the label names a recommendation itself: <c>Recommendation 7</c>, «Рекомендация № 3», <c>R.1</c>.</summary>
    public bool NamesRecommendation => Lead == LeadWords.Recommendation || (Family == LabelFamily.Compound && Prefix is "R" or "Р");

    /// <summary>Whether the number has a word or letter of its own, so that it counts apart from paragraphs and their items.</summary>
    public bool CountsApart => Lead.Length > 0 && Lead != LeadWords.NumberSign;

    /// <summary>A key between the signs of a frame.</summary>
    public static string Framed(LabelFrame frame, string key) => frame switch
    {
        LabelFrame.Dot => key + ".",
        LabelFrame.RightParenthesis => key + ")",
        LabelFrame.Parentheses => "(" + key + ")",
        _ => key,
    };

    /// <summary>Whether two labels can be in one list.</summary>
    public bool SameList(LabelReading other) =>
        Family == other.Family && Prefix == other.Prefix && Lead == other.Lead && (Frame == other.Frame || Family == LabelFamily.Compound);

    /// <summary>Whether this label comes right after another: the next number, or the next insertion after the same number.</summary>
    public bool Follows(LabelReading last) => Value == last.Value + 1 ? Rank == 0 : Value == last.Value && Rank > last.Rank;
}
