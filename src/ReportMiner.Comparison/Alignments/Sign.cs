namespace ReportMiner.Comparison.Alignments;

/// <summary>A word or words of a text by which its versions must agree.</summary>
/// <param name="Family">Family of the vocabulary of agreement.</param>
/// <param name="Sense">Sense within the family.</param>
/// <param name="First">First word.</param>
/// <param name="End">One past the last word.</param>
internal readonly record struct Sign(string Family, string Sense, int First, int End)
{
    /// <summary>Whether it may only translate a word of its sense, and asks for no translation itself: senses that end in "~".</summary>
    public bool IsAnswer => Sense.EndsWith('~');

    /// <returns>The sign under a "not": the opposite of one of a pair.</returns>
    public Sign Denied() => (Family, Sense) switch
    {
        ("opposite", ['a', 'b', 'l', 'e', ..]) => this,
        ("opposite", [.. var axis, '+']) => this with { Sense = axis + "-" },
        ("opposite", [.. var axis, '-']) => this with { Sense = axis + "+" },
        _ => this,
    };
}
