namespace ReportMiner.Comparison.Pairing;

/// <summary>What two texts hold of each other: shares of their words, weighted by rarity, that have a counterpart in the other.</summary>
/// <param name="OfLeft">Share of the left text that the right one holds, 0 to 1.</param>
/// <param name="OfRight">Share of the right text that the left one holds, 0 to 1.</param>
internal readonly record struct Coverage(double OfLeft, double OfRight)
{
    /// <summary>Both in one number: their geometric mean.</summary>
    public double Likeness => Math.Sqrt(OfLeft * OfRight);
}
