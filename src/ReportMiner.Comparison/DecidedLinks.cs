using System.Collections.Immutable;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Threads;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison;

/// <summary>The decisions of people on links, taken before the program's own verdict.</summary>
internal sealed class DecidedLinks
{
    private readonly Dictionary<(string Earlier, string Later), LinkChoice> _choices = [];

    /// <param name="decisions">In the order in which they were made: the last on a pair holds.</param>
    public DecidedLinks(ImmutableArray<LinkDecision> decisions)
    {
        foreach (LinkDecision decision in decisions)
        {
            _choices[(decision.Earlier, decision.Later)] = decision.Choice;
        }
    }

    /// <returns>The links of two meetings as decided: those denied are gone, those affirmed are certain, and those that only people saw are there.</returns>
    public List<NodeLink> Apply(List<NodeLink> links, List<LineNode> earlier, int firstEarlier, List<LineNode> later, int firstLater)
    {
        if (_choices.Count == 0)
        {
            return links;
        }

        Dictionary<string, int> before = Ids(earlier, firstEarlier), after = Ids(later, firstLater);
        Dictionary<(int, int), LinkChoice> here = [];
        foreach (((string a, string b), LinkChoice choice) in _choices)
        {
            if (before.TryGetValue(a, out int x) && after.TryGetValue(b, out int y))
            {
                here[(x, y)] = choice;
            }
        }

        List<NodeLink> own = links.FindAll(l => !here.ContainsKey((l.Earlier, l.Later)));
        IEnumerable<NodeLink> affirmed = here.Where(d => d.Value != LinkChoice.None).Select(d => new NodeLink(d.Key.Item1, d.Key.Item2, 1, true) { Decided = true });
        return [.. own.Concat(affirmed).OrderBy(l => l.Later).ThenBy(l => l.Earlier)];
    }

    /// <returns>The relation that a person decided; <see langword="null"/> where the texts tell it.</returns>
    public LinkRelation? Relation(NodeLink link, List<LineNode> nodes)
    {
        if (!link.Decided)
        {
            return null;
        }

        LinkChoice choice = nodes[link.Earlier].Versions.SelectMany(a => nodes[link.Later].Versions.Select(b => _choices.GetValueOrDefault((a.Id, b.Id)))).Max();
        return choice switch { LinkChoice.Merged => LinkRelation.Merged, LinkChoice.Split => LinkRelation.Split, _ => null };
    }

    private static Dictionary<string, int> Ids(List<LineNode> nodes, int first)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (NodeText version in nodes[i].Versions)
            {
                ids.TryAdd(version.Id, first + i);
            }
        }

        return ids;
    }
}
