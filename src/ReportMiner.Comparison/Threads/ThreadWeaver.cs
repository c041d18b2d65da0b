using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Records;

namespace ReportMiner.Comparison.Threads;

/// <summary>
/// Lays threads out in lines. Within a thread the best partners of consecutive meetings are side by side, each item in one line alone:
/// pairs are taken greedily, repetitions first, then by score. A line whose last item lives on in another line says so by its status and
/// names the items.
/// </summary>
internal sealed class ThreadWeaver
{
    private readonly List<LineNode> _nodes;
    private readonly ImmutableArray<string> _meetings;
    private readonly SeriesPlace[] _series;
    private readonly List<NodeLink>[] _back, _forward;
    private readonly NodeLink?[] _partnerBack, _partnerForward;
    private readonly int[] _threads;
    private readonly Dictionary<string, int> _themes;

    /// <param name="nodes">All items.</param>
    /// <param name="meetings">Names in order of time.</param>
    /// <param name="series">For each meeting its place in a series.</param>
    /// <param name="links">Links between consecutive meetings.</param>
    /// <param name="themes">Order of themes; those not there follow in ordinal order.</param>
    /// <param name="decided">What people say of threads.</param>
    public ThreadWeaver(
        List<LineNode> nodes, ImmutableArray<string> meetings, SeriesPlace[] series, List<NodeLink> links, Dictionary<string, int> themes,
        DecidedThreads decided)
    {
        _nodes = nodes;
        _meetings = meetings;
        _series = series;
        _themes = themes;
        _back = [.. nodes.Select(_ => new List<NodeLink>())];
        _forward = [.. nodes.Select(_ => new List<NodeLink>())];
        foreach (NodeLink link in links)
        {
            _back[link.Later].Add(link);
            _forward[link.Earlier].Add(link);
        }

        _threads = ThreadFinder.Find(nodes, [.. series.Select(s => s.Next)], links, decided);
        (_partnerBack, _partnerForward) = Partners(links);
    }

    /// <summary>The links between texts with their threads, which are known when all links are.</summary>
    public ChangedRecords<ItemLink> InThreads(IStoredRecords<ItemLink> links)
    {
        var threads = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int node = 0; node < _nodes.Count; node++)
        {
            string thread = Thread(node);
            foreach (NodeText version in _nodes[node].Versions)
            {
                threads.TryAdd(version.Id, thread);
            }
        }

        return new ChangedRecords<ItemLink>(links, (_, link) => link with
        {
            Thread = threads.GetValueOrDefault(link.Earlier.Id) is { } thread && threads.GetValueOrDefault(link.Later.Id) == thread
                ? thread
                : null,
        });
    }

    public ImmutableArray<LineageLine> Weave()
    {
        var rows = new Dictionary<int, List<List<int>>>();
        for (int node = 0; node < _nodes.Count; node++)
        {
            if (_partnerBack[node] is null)
            {
                if (!rows.TryGetValue(_threads[node], out List<List<int>>? thread))
                {
                    rows.Add(_threads[node], thread = []);
                }

                thread.Add(Path(node));
            }
        }

        return [.. rows.OrderBy(t => t.Key).SelectMany(t => t.Value.OrderByDescending(p => p.Count).ThenBy(p => p[0])).Select(Line)];
    }

    private (NodeLink?[] Back, NodeLink?[] Forward) Partners(List<NodeLink> links)
    {
        var back = new NodeLink?[_nodes.Count];
        var forward = new NodeLink?[_nodes.Count];
        foreach (NodeLink link in links.Where(l => l.Certain && _threads[l.Earlier] == _threads[l.Later])
            .OrderBy(l => l.Decided ? 0 : 1).ThenBy(l => l.Relation == LinkRelation.Repeated ? 0 : 1).ThenByDescending(l => l.Score)
            .ThenBy(l => l.Earlier).ThenBy(l => l.Later))
        {
            if (forward[link.Earlier] is null && back[link.Later] is null)
            {
                forward[link.Earlier] = back[link.Later] = link;
            }
        }

        return (back, forward);
    }

    private List<int> Path(int first)
    {
        var path = new List<int> { first };
        while (_partnerForward[path[^1]] is { } link)
        {
            path.Add(link.Later);
        }

        return path;
    }

    private LineageLine Line(List<int> path)
    {
        var cells = path.ToDictionary(node => _nodes[node].Meeting, Cell);
        foreach (int node in path)
        {
            foreach (int meeting in Onward(node))
            {
                if (!cells.ContainsKey(meeting) && After(node, meeting) is { } after)
                {
                    cells.Add(meeting, after);
                }
            }
        }

        return new LineageLine(
            Hash(_nodes[path[0]].First.Id), Themes(path), [.. cells.OrderBy(c => c.Key).Select(c => c.Value)]) { Thread = Thread(path[0]) };
    }

    private string Thread(int node) => Hash("thread|" + _nodes[_threads[node]].First.Id);

    /// <summary>
    /// The meetings at which something is to be said of what became of an item: the next one, and those that a person links it to.
    /// </summary>
    private IEnumerable<int> Onward(int node) =>
        _forward[node].Select(l => _nodes[l.Later].Meeting).Append(_series[_nodes[node].Meeting].Next).Where(m => m >= 0).Distinct();

    private LineageCell Cell(int node)
    {
        LineNode item = _nodes[node];
        List<NodeLink> certain = _back[node].FindAll(l => l.Certain);
        NodeLink? link = _partnerBack[node] ?? Best(certain);
        SeriesPlace place = _series[item.Meeting];
        LineageStatus? status = certain.Count > 0 ? Status(certain)
            : _back[node].Count > 0 ? LineageStatus.Uncertain
            : place is { HasBefore: false, Next: >= 0, IsConfirmed: true } ? null
            : place is { HasBefore: true, IsConfirmedBefore: true } ? LineageStatus.New
            : LineageStatus.NotCompared;
        return new LineageCell(_meetings[item.Meeting], [.. item.Versions.Select(v => v.Id)], status, link?.Strength)
        {
            Changes = link?.Changes ?? [],
            Elsewhere =
            [
                .. certain.Where(l => !ReferenceEquals(l, _partnerBack[node])).OrderByDescending(l => l.Score).ThenBy(l => l.Earlier)
                    .SelectMany(l => _nodes[l.Earlier].Versions).Select(v => v.Id)
            ],
        };
    }

    /// <returns>What became of an item at a later meeting at which its line has none; <see langword="null"/> where nothing can be
    /// said.</returns>
    private LineageCell? After(int node, int meeting)
    {
        SeriesPlace place = _series[_nodes[node].Meeting];
        List<NodeLink> links = _forward[node].FindAll(l => _nodes[l.Later].Meeting == meeting), certain = links.FindAll(l => l.Certain);
        LineageStatus? status = certain.Count > 0 ? Status(certain)
            : links.Count > 0 ? LineageStatus.Uncertain
            : place.Next == meeting && place.IsConfirmed ? LineageStatus.Dropped : null;
        return status is null ? null : new LineageCell(_meetings[meeting], [], status, null)
        {
            Elsewhere =
            [
                .. certain.OrderByDescending(l => l.Score).ThenBy(l => l.Later).SelectMany(l => _nodes[l.Later].Versions).Select(v => v.Id)
            ],
        };
    }

    private static NodeLink? Best(List<NodeLink> links) => links.OrderByDescending(l => l.Score).ThenBy(l => l.Earlier).FirstOrDefault();

    private static LineageStatus Status(List<NodeLink> links)
    {
        bool Any(LinkRelation relation) => links.Exists(l => l.Relation == relation);
        return Any(LinkRelation.Repeated) ? LineageStatus.Repeated
            : Any(LinkRelation.Merged) ? LineageStatus.Merged
            : Any(LinkRelation.Split) ? LineageStatus.Split
            : LineageStatus.Reworded;
    }

    private ImmutableArray<string> Themes(List<int> path) =>
    [
        .. path.SelectMany(n => _nodes[n].Versions).SelectMany(v => v.Themes).Distinct(StringComparer.Ordinal)
            .OrderBy(t => _themes.GetValueOrDefault(t, int.MaxValue)).ThenBy(t => t, StringComparer.Ordinal),
    ];

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
