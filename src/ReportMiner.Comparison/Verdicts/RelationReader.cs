using ReportMiner.Comparison.Pairing;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Finds the certain links that are parts of a merger or of a split.</summary>
internal static class RelationReader
{
    /// <summary>Least share of an item that a partner must add to what the others hold.</summary>
    private const double LeastAdded = 1.0 / 8;

    /// <summary>Least share that all partners together must add to what they have in common.</summary>
    private const double LeastTogether = 0.3;

    /// <summary>Least share of an item that the parts of its list hold together.</summary>
    private const double LeastListed = 0.93;

    /// <summary>Least share of each such part that the item holds.</summary>
    private const double LeastRepeated = 0.85;

    /// <summary>Least share of an item that one thing of its list makes out.</summary>
    private const double LeastOfList = 0.03;

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
    /// Partners divide an item where each holds a part of its weight that the others do not, such parts are not little of the whole, and
    /// all speak mostly of what the item says. Partners that only say the same as another are rewordings.
    /// </summary>
    private static void Divide(int item, NodeLink[] links, Func<NodeLink, int> partner, SharedParts shared, LinkRelation relation)
    {
        NodeLink[] parts =
            [.. links.Where(l => l.Relation != LinkRelation.Merged && shared.Covered(partner(l), item) >= shared.LeastHeld)];
        if (parts.Length is < 2 or > 4 || links.Any(l => l.Relation == LinkRelation.Repeated))
        {
            return;
        }

        double[] weights = shared.Weights(item);
        bool[][] held = [.. parts.Select(l => shared.Held(item, partner(l)))];
        foreach (int part in Dividing(new Division(weights, held, shared.CountsHeldAlone), i => shared.Covered(partner(parts[i]), item)))
        {
            parts[part].Relation = relation;
        }
    }

    /// <returns>The parts that divide an item, by their places; none where it is not divided.</returns>
    private static int[] Dividing(Division division, Func<int, double> covered)
    {
        int[] parts = [.. Enumerable.Range(0, division.Parts).Where(i => division.Added(i) >= LeastAdded)];
        return parts.Length >= 2 && parts.Sum(division.Added) >= LeastTogether ? parts
            : IsEnumeration(division, covered) ? [.. Enumerable.Range(0, division.Parts)]
            : [];
    }

    /// <summary>
    /// "Install lamps and rescue ladders along all piers" is "install lamps along all piers" and "install rescue ladders along all piers":
    /// the parts repeat what surrounds the list, so each adds little, but all that the item says is in one of them, all that they say is in
    /// the item, and each has a thing that no other has.
    /// </summary>
    private static bool IsEnumeration(Division division, Func<int, double> covered) =>
        division.Together >= LeastListed
            && Enumerable.Range(0, division.Parts).All(i => division.Added(i) >= LeastOfList && covered(i) >= LeastRepeated);
}
