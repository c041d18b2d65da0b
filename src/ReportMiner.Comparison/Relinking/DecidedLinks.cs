using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Threads;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Relinking;

/// <summary>What people decided on pairs of items. The last decision on a pair holds.</summary>
internal sealed class DecidedLinks
{
    private readonly KeptNodes _nodes;
    private readonly Dictionary<(int Earlier, int Later), LinkChoice> _choices = [];
    private readonly HashSet<(int Earlier, int Later)> _alone = [];
    private readonly List<ItemLink> _added = [];

    public DecidedLinks(KeptNodes nodes, ImmutableArray<LinkDecision> decisions)
    {
        _nodes = nodes;
        var refused = ImmutableArray.CreateBuilder<(LinkDecision, string)>();
        foreach (LinkDecision decision in decisions)
        {
            (int a, int b) = (nodes.Find(decision.Earlier), nodes.Find(decision.Later));
            if (Refusal(a, b, decision) is { } reason)
            {
                refused.Add((decision, reason));
                continue;
            }

            (int, int) pair = nodes.All[a].Meeting <= nodes.All[b].Meeting ? (a, b) : (b, a);
            if (decision.Choice == LinkChoice.Open)
            {
                _choices.Remove(pair);
            }
            else
            {
                _choices[pair] = decision.Choice;
            }
        }

        Refused = refused.ToImmutable();
        Threads = new DecidedThreads(Pairs(LinkChoice.Together), Pairs(LinkChoice.Apart));
    }

    /// <summary>Decisions that cannot hold.</summary>
    public ImmutableArray<(LinkDecision Decision, string Reason)> Refused { get; }

    /// <summary>What they say of threads.</summary>
    public DecidedThreads Threads { get; }

    /// <summary>The links that only people saw, in the order of the later item.</summary>
    public IReadOnlyList<ItemLink> Added => _added;

    /// <returns>The links that count, in the order of the later item: those that were found and not denied, and those that only people
    /// saw.</returns>
    public List<NodeLink> Apply(KeptLinks kept, IStoredRecords<Recommendation> items)
    {
        List<NodeLink> links =
        [
            .. kept.Found.Select(f => KeptLinks.Node(f.Key, Chosen(f.Key, f.Value))).Where(l => l.Certain || !l.Decided)
        ];
        IEnumerable<(int Earlier, int Later)> unseen = _choices
            .Where(c => c.Value is LinkChoice.Same or LinkChoice.Merged or LinkChoice.Split && !kept.Found.ContainsKey(c.Key))
            .Select(c => c.Key);
        foreach ((int, int) pair in unseen.OrderBy(p => p.Later).ThenBy(p => p.Earlier))
        {
            List<ItemLink> made = Make(pair, items);
            _added.AddRange(made);
            links.Add(KeptLinks.Node(pair, made[0]));
        }

        Rejoin(links);
        return [.. links.OrderBy(l => l.Later).ThenBy(l => l.Earlier)];
    }

    /// <summary>A link between texts of two nodes, as decided.</summary>
    public ItemLink Decide((int Earlier, int Later) pair, ItemLink link) => _alone.Contains(pair)
        ? link with { Relation = LinkRelation.Reworded, Found = new FoundLink(link.Relation, link.Certain) }
        : Chosen(pair, link);

    private ItemLink Chosen((int, int) pair, ItemLink link) =>
        _choices.TryGetValue(pair, out LinkChoice choice) && choice != LinkChoice.Together
        ? link with
        {
            Certain = choice is not (LinkChoice.None or LinkChoice.Apart),
            Relation = Relation(choice, link.Relation),
            Decided = true,
            Found = new FoundLink(link.Relation, link.Certain),
        }
        : link;

    private static LinkRelation Relation(LinkChoice choice, LinkRelation found) => choice switch
    {
        LinkChoice.Merged => LinkRelation.Merged,
        LinkChoice.Split => LinkRelation.Split,
        LinkChoice.Same when found is LinkRelation.Merged or LinkRelation.Split => LinkRelation.Reworded,
        _ => found,
    };

    /// <summary>A merger or split that the program found and of which people left one part alone is none any more.</summary>
    private void Rejoin(List<NodeLink> links)
    {
        Rejoin(links, LinkRelation.Merged, l => l.Later);
        Rejoin(links, LinkRelation.Split, l => l.Earlier);
    }

    private void Rejoin(List<NodeLink> links, LinkRelation relation, Func<NodeLink, int> whole)
    {
        foreach (NodeLink[] parts in links.Where(l => l.Certain && l.Relation == relation).GroupBy(whole).Select(g => g.ToArray()))
        {
            if (parts is [{ Decided: false } part])
            {
                part.Relation = LinkRelation.Reworded;
                _alone.Add((part.Earlier, part.Later));
            }
        }
    }

    private List<ItemLink> Make((int Earlier, int Later) pair, IStoredRecords<Recommendation> items)
    {
        var links = new List<ItemLink>();
        foreach ((NodeText a, NodeText b) in _nodes.All[pair.Earlier].Pairs(_nodes.All[pair.Later]))
        {
            ComparedText earlier = ComparedText.Of(items.Read(a.Place)), later = ComparedText.Of(items.Read(b.Place));
            TextPair texts =
                TextPair.Of(NodeText.Of(a.Place, earlier.Item, earlier), earlier, NodeText.Of(b.Place, later.Item, later), later);
            LinkRelation found = texts.Verdict.Repeats ? LinkRelation.Repeated : LinkRelation.Reworded;
            var link = new NodeLink(pair.Earlier, pair.Later, 1, true) { Decided = true, Relation = Relation(_choices[pair], found) };
            links.Add(LinkMaker.Of(link, texts, (earlier.Reading, later.Reading)));
        }

        return links;
    }

    private ImmutableArray<(int, int)> Pairs(LinkChoice choice) => [.. _choices.Where(c => c.Value == choice).Select(c => c.Key).Order()];

    private string? Refusal(int a, int b, LinkDecision decision) =>
        a < 0 || b < 0 ? $"Item {(a < 0 ? decision.Earlier : decision.Later)} is in no row of the matrix."
        : a == b ? "The two are one item: they are in one cell of the matrix."
        : _nodes.All[a].Meeting == _nodes.All[b].Meeting && decision.Choice is LinkChoice.Same or LinkChoice.Merged or LinkChoice.Split
            ? "Both items are of one meeting: one cannot continue the other."
        : null;
}
