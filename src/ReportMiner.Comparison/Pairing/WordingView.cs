namespace ReportMiner.Comparison.Pairing;

/// <summary>How like two items of different languages are in their words, and against the likest others of either meeting.</summary>
/// <param name="Likeness">Share of words that have a counterpart on the other side, 0 to 1.</param>
/// <param name="OverEarlier">By how much it is above the best of the later item with any other earlier one; below 0 where it is not the
/// best.</param>
/// <param name="OverLater">The same of the earlier item with any other later one.</param>
internal readonly record struct WordingView(double Likeness, double OverEarlier, double OverLater)
{
    public const int Count = 3;

    /// <summary>What a linear score weighs, by its names in the model file.</summary>
    public static readonly string[] Names = ["likeness", "over-earlier", "over-later"];

    public void Write(Span<double> features)
    {
        features[0] = Likeness;
        features[1] = OverEarlier;
        features[2] = OverLater;
    }
}
