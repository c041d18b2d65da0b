namespace ReportMiner.Comparison.Pairing;

/// <summary>How alike two items are to a sentence encoder, and how much more than any other item of the same meeting.</summary>
/// <param name="Alike">Cosine of their vectors, −1 to 1, on the grid of <see cref="SensePairs"/>.</param>
/// <param name="LaterOver">By how much it is above that of the later item with any other earlier one; below 0 where it is not the
/// greatest.</param>
/// <param name="EarlierOver">By how much it is above that of the earlier item with any other later one.</param>
internal readonly record struct SenseView(double Alike, double LaterOver, double EarlierOver)
{
    /// <summary>What the score across languages weighs besides what texts hold of each other, by its names in the model file.</summary>
    public static readonly string[] Names = ["alike", "alike-later-over", "alike-earlier-over"];

    /// <summary>Of these, how many come first and are weighed in one language: the others cost precision there.</summary>
    public const int InOneLanguage = 1;

    /// <returns>The numbers, in the order of the names.</returns>
    public double[] Numbers() => [Alike, LaterOver, EarlierOver];
}
