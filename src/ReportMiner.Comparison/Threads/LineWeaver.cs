using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Series;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Threads;

/// <summary>
/// Weaves links into lines. A line is a path: every item stands on one or more lines, and a line goes on with the best successor of its last item.
/// Where an item has several successors, those that are not the best begin lines of their own that repeat the past of their best predecessor (a fork);
/// where several lines lead into one item, each shows it (a join). So each row of a matrix is a whole story, and no item is without a row.
/// </summary>
internal sealed class LineWeaver
{
    private readonly List<LineNode> _nodes;
    private readonly ImmutableArray<string> _meetings;
    private readonly int[] _nextInSeries;
    private readonly NodeLink?[] _bestForward, _bestBack;
    private readonly List<NodeLink>[] _back;
    private readonly bool[] _uncertainForward;
    private readonly Dictionary<string, int> _themes;

    /// <param name="nodes">All items.</param>
    /// <param name="meetings">Names in order of time.</param>
    /// <param name="nextInSeries">For each meeting the next of its series; −1 for none.</param>
    /// <param name="links">Links between consecutive meetings.</param>
    /// <param name="themes">Order of themes; those not there follow in ordinal order.</param>
    public LineWeaver(List<LineNode> nodes, ImmutableArray<string> meetings, int[] nextInSeries, List<NodeLink> links, Dictionary<string, int> themes)
    {
        _nodes = nodes;
        _meetings = meetings;
        _nextInSeries = nextInSeries;
        _themes = themes;
        _bestForward = new NodeLink?[nodes.Count];
        _bestBack = new NodeLink?[nodes.Count];
        _back = new List<NodeLink>[nodes.Count];
        _uncertainForward = new bool[nodes.Count];
        foreach (NodeLink link in links)
        {
            (_back[link.Later] ??= []).Add(link);
            if (!link.Certain)
            {
                _uncertainForward[link.Earlier] = true;
                continue;
            }

            if (_bestForward[link.Earlier] is not { } f || link.Score > f.Score)
            {
                _bestForward[link.Earlier] = link;
            }

            if (_bestBack[link.Later] is not { } b || link.Score > b.Score)
            {
                _bestBack[link.Later] = link;
            }
        }
    }

    public ImmutableArray<LineageLine> Weave(Func<NodeLink, StrengthChange?> strength)
    {
        var lines = ImmutableArray.CreateBuilder<LineageLine>();
        for (int i = 0; i < _nodes.Count; i++)
        {
            if (_bestBack[i] is null || !IsContinued(i))
            {
                lines.Add(Line(i, strength));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Whether some line comes here from before.</summary>
    private bool IsContinued(int node) => _back[node].Any(l => l.Certain && ReferenceEquals(_bestForward[l.Earlier], l));

    private LineageLine Line(int start, Func<NodeLink, StrengthChange?> strength)
    {
        var path = new List<int>();
        for (int node = start; ; node = _bestBack[node]!.Earlier)
        {
            path.Insert(0, node);
            if (_bestBack[node] is null)
            {
                break;
            }
        }

        int first = path[0];
        for (int node = start; _bestForward[node] is { } link; node = link.Later)
        {
            path.Add(link.Later);
        }

        List<LineageCell> cells = [.. path.Select((node, i) => Cell(node, i == 0 ? -1 : path[i - 1], strength))];
        int last = path[^1], after = _nextInSeries[_nodes[last].Meeting];
        if (after >= 0)
        {
            cells.Add(new LineageCell(_meetings[after], [], _uncertainForward[last] ? LineageStatus.Uncertain : LineageStatus.Dropped, null));
        }

        string key = first == start ? _nodes[first].First.Id : _nodes[first].First.Id + "|" + _nodes[start].First.Id;
        return new LineageLine(Hash(key), Themes(path), [.. cells]);
    }

    private LineageCell Cell(int node, int before, Func<NodeLink, StrengthChange?> strength)
    {
        LineNode item = _nodes[node];
        ImmutableArray<string> ids = [.. item.Versions.Select(v => v.Id)];
        List<NodeLink> back = _back[node] ?? [];
        NodeLink? link = back.Find(l => l.Earlier == before && l.Certain);
        LineageStatus? status = back.Exists(l => l.Certain) ? Status(back)
            : back.Count > 0 ? LineageStatus.Uncertain
            : HasMeetingBefore(item.Meeting) ? LineageStatus.New : null;
        return new LineageCell(_meetings[item.Meeting], ids, status, link is null ? null : strength(link));
    }

    private static LineageStatus Status(List<NodeLink> back)
    {
        bool Any(LinkRelation relation) => back.Exists(l => l.Certain && l.Relation == relation);
        return Any(LinkRelation.Repeated) ? LineageStatus.Repeated
            : Any(LinkRelation.Merged) ? LineageStatus.Merged
            : Any(LinkRelation.Split) ? LineageStatus.Split
            : LineageStatus.Reworded;
    }

    private bool HasMeetingBefore(int meeting) => Array.IndexOf(_nextInSeries, meeting) >= 0;

    private ImmutableArray<string> Themes(List<int> path) =>
    [
        .. path.SelectMany(n => _nodes[n].Versions).SelectMany(v => v.Themes).Distinct(StringComparer.Ordinal)
            .OrderBy(t => _themes.GetValueOrDefault(t, int.MaxValue)).ThenBy(t => t, StringComparer.Ordinal),
    ];

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
