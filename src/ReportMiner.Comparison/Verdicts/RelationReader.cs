using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
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
    /// <param name="links">The links.</param>
    /// <param name="profile">Profile of a node.</param>
    public static void Divide(List<NodeLink> links, Func<int, ItemProfile> profile)
    {
        List<NodeLink> certain = links.FindAll(l => l.Certain);
        foreach (IGrouping<int, NodeLink> group in certain.GroupBy(l => l.Later))
        {
            Divide(profile(group.Key), [.. group], l => profile(l.Earlier), LinkRelation.Merged);
        }

        foreach (IGrouping<int, NodeLink> group in certain.GroupBy(l => l.Earlier))
        {
            Divide(profile(group.Key), [.. group], l => profile(l.Later), LinkRelation.Split);
        }
    }

    /// <summary>
    /// Two partners divide an item where each holds a part of its weight that the other does not, neither holds nearly all, and both speak mostly of
    /// what the item says. Partners that only say the same as another are rewordings.
    /// </summary>
    private static void Divide(ItemProfile item, NodeLink[] links, Func<NodeLink, ItemProfile> partner, LinkRelation relation)
    {
        NodeLink[] parts = [.. links.Where(l => l.Relation != LinkRelation.Merged && partner(l).Vector.CoveredBy(item.Vector) >= LeastHeld)];
        if (parts.Length is < 2 or > 4 || links.Any(l => l.Relation == LinkRelation.Repeated || item.Vector.CoveredBy(partner(l).Vector) >= Whole))
        {
            return;
        }

        bool[][] held = [.. parts.Select(l => item.Vector.Held(partner(l).Vector))];
        var divided = new List<int>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (Added(item.Vector, held, i) >= LeastAdded)
            {
                divided.Add(i);
            }
        }

        if (divided.Count >= 2)
        {
            divided.ForEach(i => parts[i].Relation = relation);
        }
    }

    /// <returns>The share of an item's weight that only this partner holds.</returns>
    private static double Added(TermVector item, bool[][] held, int partner)
    {
        double added = 0;
        for (int t = 0; t < item.Terms.Length; t++)
        {
            bool alone = held[partner][t];
            for (int other = 0; alone && other < held.Length; other++)
            {
                alone = other == partner || !held[other][t];
            }

            added += alone ? item.Weights[t] : 0;
        }

        return added / item.Sum;
    }
}
