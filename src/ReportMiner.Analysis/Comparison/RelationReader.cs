using ReportMiner.Model.Comparison;

namespace ReportMiner.Analysis.Comparison;

/// <summary>Tells what a certain link is: a repetition, a rewording, a part of a merger or of a split.</summary>
internal static class RelationReader
{
    /// <summary>Sets the relation of all certain links between two meetings.</summary>
    public static void Read(List<NodeLink> links, Func<int, ItemProfile> profile, double certain)
    {
        foreach (NodeLink link in links)
        {
            link.Relation = Wording.Repeats(profile(link.Earlier).Reading, profile(link.Later).Reading) ? LinkRelation.Repeated : LinkRelation.Reworded;
        }

        foreach (IGrouping<int, NodeLink> group in links.Where(l => l.Certain).GroupBy(l => l.Later))
        {
            Divide([.. group], l => l.Pair.LaterClauses, LinkRelation.Merged, certain);
        }

        foreach (IGrouping<int, NodeLink> group in links.Where(l => l.Certain).GroupBy(l => l.Earlier))
        {
            Divide([.. group.Where(l => l.Relation != LinkRelation.Merged)], l => l.Pair.EarlierClauses, LinkRelation.Split, certain);
        }
    }

    /// <summary>
    /// Two links divide an item between them where one of its clauses is met by the first alone and another by the second alone, and no third
    /// link meets both.
    /// </summary>
    private static void Divide(NodeLink[] links, Func<NodeLink, double[]> clauses, LinkRelation relation, double certain)
    {
        if (links.Length < 2 || clauses(links[0]).Length < 2 || links.Any(l => l.Relation == LinkRelation.Repeated || clauses(l).Count(s => s >= certain) > 1))
        {
            return;
        }

        int first = Met(clauses(links[0]));
        if (links.Any(l => Met(clauses(l)) != first))
        {
            foreach (NodeLink link in links)
            {
                link.Relation = relation;
            }
        }
    }

    private static int Met(double[] clauses)
    {
        int best = 0;
        for (int i = 1; i < clauses.Length; i++)
        {
            best = clauses[i] > clauses[best] ? i : best;
        }

        return best;
    }
}
