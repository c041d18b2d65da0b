namespace ReportMiner.Linguistics;

/// <summary>A word cut by a hyphen: the parts before and after the hyphen, with the word's other hyphens.</summary>
internal readonly record struct HyphenCut(string Left, string Right)
{
    /// <summary>The word without the hyphen in question.</summary>
    public string Joined => Left + Right;

    /// <summary>The word with it.</summary>
    public string Hyphenated => $"{Left}-{Right}";

    /// <summary>What is between the hyphen and the hyphens nearest to it.</summary>
    public HyphenCut Inner => new(Left[(Left.LastIndexOf('-') + 1)..], Right.Split('-')[0]);

    public HyphenCut Folded => new(Words.Fold(Left), Words.Fold(Right));
}
