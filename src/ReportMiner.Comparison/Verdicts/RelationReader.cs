using ReportMiner.Comparison.Pairing;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Finds the certain links that are parts of a merger or of a split.</summary>
internal static class RelationReader
{
    /// <summary>Least share of an item that a partner must add to what the other partners hold already.</summary>
    private const double LeastAdded = 0.15;

    /// <summary>Least share of the smaller item that the divided one must hold.</summary>
    private const double LeastHeld = 0.45;

    /// <summary>Share of the divided item that one partner alone holds, from which it is simply that partner's successor.</summary>
    private const double Whole = 0.85;

    /// <summary>Sets the relation of those among all links between two meetings; of the others it is set already.</summary>
    public static void Divide(List<NodeLink> links, SharedParts parts)
    {
        List<NodeLink> certain = links.FindAll(l => l.Certain);
        foreach (IGrouping<int, NodeLink> group in certain.GroupBy(l => l.Later))
        {
            Divide(group.Key, [.. group], l => l.Earlier, parts, LinkRelation.Merged);
        }

        foreach (IGrouping<int, NodeLink> group in certain.GroupBy(l => l.Earlier))
        {
            Divide(group.Key, [.. group], l => l.Later, parts, LinkRelation.Split);
        }
    }

    /// <summary>
    /// Two partners divide an item where each holds a part of its weight that the other does not, neither holds nearly all, and both speak
    /// mostly of what the item says. Partners that only say the same as another are rewordings.
    /// </summary>
    private static void Divide(int item, NodeLink[] links, Func<NodeLink, int> partner, SharedParts shared, LinkRelation relation)
    {
        NodeLink[] parts = [.. links.Where(l => l.Relation != LinkRelation.Merged && shared.Covered(partner(l), item) >= LeastHeld)];
        if (parts.Length is < 2 or > 4 || links.Any(l => l.Relation == LinkRelation.Repeated || shared.Covered(item, partner(l)) >= Whole))
        {
            return;
        }

        double[] weights = shared.Weights(item);
        bool[][] held = [.. parts.Select(l => shared.Held(item, partner(l)))];
        int[] divided = [.. Enumerable.Range(0, parts.Length).Where(i => Added(weights, held, i) >= LeastAdded)];
        foreach (int part in divided.Length >= 2 ? divided : [])
        {
            parts[part].Relation = relation;
        }
    }

    /// <returns>The share of an item's weight that only this partner holds.</returns>
    private static double Added(double[] weights, bool[][] held, int partner)
    {
        bool Alone(int t) => held[partner][t] && !held.Where((_, other) => other != partner).Any(h => h[t]);
        return weights.Where((_, t) => Alone(t)).Sum() / weights.Sum();
    }
}
