using ReportMiner.Comparison.Pairing;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Threads;

/// <summary>
/// Groups items into threads. Certain links join two groups, the likeliest first, by these rules: a repetition, a part of a merger or a
/// split, and a link that a person decided on always join; an item that is still alone, but for its own repetitions, goes to the group
/// of its best partner; any other link joins two groups only where at least a third of the pairs that links could lead between them are
/// linked. So a chain of unlike items over single weak links is cut: such a link stays a link, but its two items belong to two threads.
/// Two items that a person parted are never joined.
/// </summary>
internal sealed class ThreadFinder
{
    /// <summary>Share of the possible pairs between two groups that must be linked.</summary>
    private const double LeastShare = 1.0 / 3;

    private readonly int[] _parent;
    private readonly List<int>[] _members;
    /// <summary>By root: whether the group is one item with its repetitions.</summary>
    private readonly bool[] _isOne;

    private readonly HashSet<(int, int)> _linked = [];
    private readonly IReadOnlyList<LineNode> _nodes;
    private readonly int[] _next;
    private readonly DecidedThreads _decided;

    private ThreadFinder(IReadOnlyList<LineNode> nodes, int[] next, DecidedThreads decided)
    {
        _nodes = nodes;
        _next = next;
        _decided = decided;
        _parent = [.. Enumerable.Range(0, nodes.Count)];
        _members = [.. Enumerable.Range(0, nodes.Count).Select(i => new List<int> { i })];
        _isOne = [.. Enumerable.Repeat(true, nodes.Count)];
    }

    /// <param name="nodes">All items.</param>
    /// <param name="next">For each meeting the next of its series; −1 for none.</param>
    /// <param name="links">The links between them.</param>
    /// <param name="decided">What people say of threads.</param>
    /// <returns>For each item the first item of its thread.</returns>
    public static int[] Find(IReadOnlyList<LineNode> nodes, int[] next, IEnumerable<NodeLink> links, DecidedThreads decided)
    {
        var finder = new ThreadFinder(nodes, next, decided);
        foreach ((int earlier, int later) in decided.Together)
        {
            finder.Join(finder.Root(earlier), finder.Root(later), isRepetition: false);
        }

        List<NodeLink> certain =
        [
            .. links.Where(l => l.Certain).OrderBy(l => Always(l) ? 0 : 1).ThenByDescending(l => l.Score).ThenBy(l => l.Earlier)
                .ThenBy(l => l.Later)
        ];
        foreach (NodeLink link in certain)
        {
            finder._linked.Add((link.Earlier, link.Later));
        }

        foreach (NodeLink link in certain)
        {
            finder.Join(link);
        }

        return [.. Enumerable.Range(0, nodes.Count).Select(finder.Root)];
    }

    private static bool Always(NodeLink link) =>
        link.Decided || link.Relation is LinkRelation.Repeated or LinkRelation.Merged or LinkRelation.Split;

    private void Join(NodeLink link)
    {
        int a = Root(link.Earlier), b = Root(link.Later);
        if (Always(link) || _isOne[a] || _isOne[b] || Share(a, b) >= LeastShare)
        {
            Join(a, b, link.Relation == LinkRelation.Repeated);
        }
    }

    private void Join(int a, int b, bool isRepetition)
    {
        if (a == b || _decided.Apart.Any(p => (Root(p.Earlier), Root(p.Later)) is var (x, y) && ((x, y) == (a, b) || (x, y) == (b, a))))
        {
            return;
        }

        (int first, int second) = a < b ? (a, b) : (b, a);
        _isOne[first] = isRepetition && _isOne[first] && _isOne[second];
        _parent[second] = first;
        _members[first].AddRange(_members[second]);
        _members[second] = [];
    }

    /// <returns>The share of the pairs of consecutive meetings between two groups that are linked.</returns>
    private double Share(int a, int b)
    {
        int possible = 0, linked = 0;
        foreach (int x in _members[a])
        {
            foreach (int y in _members[b])
            {
                (int earlier, int later) = _nodes[x].Meeting < _nodes[y].Meeting ? (x, y) : (y, x);
                if (_next[_nodes[earlier].Meeting] == _nodes[later].Meeting)
                {
                    possible++;
                    linked += _linked.Contains((earlier, later)) ? 1 : 0;
                }
            }
        }

        return possible == 0 ? 0 : (double)linked / possible;
    }

    private int Root(int node)
    {
        while (_parent[node] != node)
        {
            node = _parent[node] = _parent[_parent[node]];
        }

        return node;
    }
}
