namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>One way to understand a label: <c>(i)</c> is the ninth letter or the first roman number.</summary>
/// <param name="Family">Alphabet.</param>
/// <param name="Frame">Signs around it.</param>
/// <param name="Value">Place in the alphabet, from 1.</param>
/// <param name="Key">Bare key in the letters of that alphabet: <c>i</c>, <c>12</c>.</param>
/// <param name="Prefix">For <see cref="LabelFamily.Compound"/>: the part before the last full stop; otherwise empty.</param>
internal readonly record struct LabelReading(LabelFamily Family, LabelFrame Frame, int Value, string Key, string Prefix = "")
{
    /// <summary>The label as printed, in the letters of the family.</summary>
    public string Printed => Frame switch
    {
        LabelFrame.Dot => FullKey + ".",
        LabelFrame.RightParenthesis => FullKey + ")",
        LabelFrame.Parentheses => "(" + FullKey + ")",
        _ => FullKey,
    };

    private string FullKey => Prefix.Length > 0 ? Prefix + "." + Key : Key;

    /// <summary>Whether two labels can stand in one list.</summary>
    public bool SameList(LabelReading other) => Family == other.Family && Frame == other.Frame && Prefix == other.Prefix;
}
