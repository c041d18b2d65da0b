using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Threads;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison.Relinking;

/// <summary>
/// Lays a lineage out again with what people decided on its links. Meetings are not compared again: the links that were found stay, a
/// person's decision goes before them, and threads, lines and statuses follow. The same decisions on the result give the result again, and
/// a decision taken back gives what the program found.
/// </summary>
public static class LineageRelinker
{
    /// <param name="lineage">A lineage, with or without earlier decisions.</param>
    /// <param name="items">The items of the run, which may be on disk.</param>
    /// <param name="decisions">Decisions in the order in which they were made: the last on a pair holds.</param>
    /// <param name="catalogue">Gives the order of themes.</param>
    /// <returns>The lineage as decided, and the decisions that cannot hold.</returns>
    /// <exception cref="IOException">Items or links could not be read.</exception>
    public static RelinkedLineage Relink(
        Lineage lineage, IStoredRecords<Recommendation> items, ImmutableArray<LinkDecision> decisions, ThemeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(lineage);
        ArgumentNullException.ThrowIfNull(catalogue);
        var nodes = KeptNodes.Of(lineage, items);
        var decided = new DecidedLinks(nodes, decisions);
        var kept = new KeptLinks(lineage.Links, nodes);
        List<NodeLink> links = decided.Apply(kept, items);
        var weaver =
            new ThreadWeaver(nodes.All, lineage.Meetings, SeriesPlace.Of(lineage), links, ThemeOrder.Of(catalogue), decided.Threads);
        ImmutableArray<LineageLine> lines = weaver.Weave();
        return new RelinkedLineage(lineage with { Links = weaver.InThreads(kept.With(decided)), Lines = lines }, decided.Refused);
    }
}
