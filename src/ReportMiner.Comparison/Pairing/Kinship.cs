using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Which items of one meeting say nearly the same as each other. Many speakers ask for one thing in many wordings; what a predecessor
/// shares with one of them speaks for the others too.
/// </summary>
internal sealed class Kinship
{
    private const int LookedAt = 20, Kept = 5;

    /// <summary>Weight of the item itself among its kin: one with few kin leans on itself.</summary>
    private const double Own = 1;

    private readonly (int Item, double Weight)[][] _kin;

    private Kinship((int, double)[][] kin) => _kin = kin;

    /// <summary>
    /// Finds the kin of each item: those of its own meeting whose likeness to it is greatest, weighing as the square of the likeness.
    /// </summary>
    public static Kinship Of(ItemProfile[] profiles, CandidateIndex index, LinkModel model) =>
        new([.. profiles.Select((_, i) => Nearest(profiles, index, model, i))]);

    /// <returns>The mean, over an item and its kin, of a number that each has.</returns>
    public double Mean(int item, Func<int, double> value)
    {
        double sum = Own * value(item), weights = Own;
        foreach ((int kin, double weight) in _kin[item])
        {
            sum += weight * value(kin);
            weights += weight;
        }

        return sum / weights;
    }

    private static (int Item, double Weight)[] Nearest(ItemProfile[] profiles, CandidateIndex index, LinkModel model, int item)
    {
        var found = new List<(int Item, double Weight)>();
        foreach (int other in index.Find(profiles[item], LookedAt + 1))
        {
            if (other != item)
            {
                double score = model.Score(profiles[Math.Min(item, other)], profiles[Math.Max(item, other)]);
                found.Add((other, score * score));
            }
        }

        return [.. found.OrderByDescending(k => k.Weight).ThenBy(k => k.Item).Take(Kept)];
    }
}
