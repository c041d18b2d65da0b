namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// What two items of different languages hold of each other, and by how much more than any other item of the same meeting does. A part of a
/// divided item is held by it wholly, though the two are unlike as wholes.
/// </summary>
/// <param name="LaterHeld">Share of the later item that the earlier one holds, 0 to 1.</param>
/// <param name="LaterHeldOver">By how much it is above the share that any other earlier item holds; below 0 where it is not the
/// most.</param>
/// <param name="EarlierHeld">Share of the earlier item that the later one holds, 0 to 1.</param>
/// <param name="EarlierHeldOver">By how much it is above the share that any other later item holds.</param>
internal readonly record struct WordingView(double LaterHeld, double LaterHeldOver, double EarlierHeld, double EarlierHeldOver)
{
    public const int Count = 4;

    /// <summary>What a linear score weighs, by its names in the model file.</summary>
    public static readonly string[] Names = ["later-held", "later-held-over", "earlier-held", "earlier-held-over"];

    public void Write(Span<double> features)
    {
        features[0] = LaterHeld;
        features[1] = LaterHeldOver;
        features[2] = EarlierHeld;
        features[3] = EarlierHeldOver;
    }
}
