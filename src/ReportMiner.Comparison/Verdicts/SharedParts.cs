using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>What an item says and which of it another one holds.</summary>
/// <param name="Weights">Weight of each thing that an item says, in the order of <paramref name="Held"/>.</param>
/// <param name="Held">For an item and another one: which of those things the other holds.</param>
/// <param name="LeastHeld">Least share of a part that the divided item must hold.</param>
/// <param name="CountsHeldAlone">Whether of an item counts only what some partner holds: across languages the rest may be words that the
/// table does not know.</param>
internal sealed record SharedParts(
    Func<int, double[]> Weights, Func<int, int, bool[]> Held, double LeastHeld, bool CountsHeldAlone)
{
    /// <summary>In one language.</summary>
    private const double LeastHeldAlike = 0.35;

    /// <summary>Across languages, where many a word has no counterpart that the table knows.</summary>
    private const double LeastHeldAcross = 0.3;

    /// <summary>By the terms of texts of one language.</summary>
    /// <param name="profile">Profile of a node.</param>
    public static SharedParts Of(Func<int, ItemProfile> profile) =>
        new(
            n => Array.ConvertAll(profile(n).Vector.Weights, w => (double)w),
            (n, other) => profile(n).Vector.Held(profile(other).Vector),
            LeastHeldAlike,
            false);

    /// <summary>By words that translate each other.</summary>
    /// <param name="likeness">Texts of both meetings.</param>
    /// <param name="firstEarlier">First node of the earlier meeting, whose texts stand left.</param>
    /// <param name="firstLater">First node of the later one, behind those of the earlier.</param>
    public static SharedParts Of(TextLikeness likeness, int firstEarlier, int firstLater)
    {
        bool IsLater(int node) => node >= firstLater;
        int Place(int node) => IsLater(node) ? node - firstLater : node - firstEarlier;
        return new SharedParts(
            n => IsLater(n) ? likeness.RightWeights(Place(n)) : likeness.LeftWeights(Place(n)),
            (n, other) => IsLater(n) ? likeness.HeldOfRight(Place(n), Place(other)) : likeness.HeldOfLeft(Place(n), Place(other)),
            LeastHeldAcross,
            true);
    }

    /// <returns>The share of what an item says that another one holds, 0 to 1.</returns>
    public double Covered(int node, int other)
    {
        double[] weights = Weights(node);
        bool[] held = Held(node, other);
        double sum = weights.Sum();
        return sum == 0 ? 0 : weights.Where((_, i) => held[i]).Sum() / sum;
    }
}
