namespace ReportMiner.Themes.Classification;

/// <summary>Words of texts, in any inflexion; figures are none.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="Unknown">How many of them the model does not know.</param>
public readonly record struct WordCount(int Words, int Unknown)
{
    /// <summary>Share of words that the model does not know, 0 to 1; 0 where there is no word.</summary>
    public double UnknownShare => Words == 0 ? 0 : (double)Unknown / Words;

    public static WordCount operator +(WordCount a, WordCount b) => new(a.Words + b.Words, a.Unknown + b.Unknown);
}
