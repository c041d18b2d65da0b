using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Threads;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Records;

namespace ReportMiner.Comparison.Relinking;

/// <summary>The links of a lineage as the program found them, without people's decisions.</summary>
internal sealed class KeptLinks
{
    private readonly IReadOnlyList<ItemLink> _links;
    private readonly List<int> _own = [];
    private readonly Dictionary<int, (int Earlier, int Later)> _pairOf = [];
    private readonly Dictionary<(int Earlier, int Later), ItemLink> _found = [];

    public KeptLinks(IReadOnlyList<ItemLink> links, KeptNodes nodes)
    {
        _links = links;
        var languages = new Dictionary<(int, int), Language?>();
        ILookup<int, LineNode> meetings = nodes.All.ToLookup(n => n.Meeting);
        foreach ((int place, ItemLink link) in links.Index())
        {
            (int Earlier, int Later) pair = (nodes.Find(link.Earlier.Id), nodes.Find(link.Later.Id));
            if (link is { Decided: true, Found: null })
            {
                // Only people saw it: it is made again while they still say so.
                continue;
            }

            _own.Add(place);
            if (link.Relation == LinkRelation.Translation || pair.Earlier < 0 || pair.Later < 0)
            {
                continue;
            }

            _pairOf.Add(place, pair);
            (int, int) compared = (nodes.All[pair.Earlier].Meeting, nodes.All[pair.Later].Meeting);
            if (!languages.TryGetValue(compared, out Language? language))
            {
                languages.Add(compared, language = LineNode.CommonLanguage([.. meetings[compared.Item1], .. meetings[compared.Item2]]));
            }

            if (!_found.ContainsKey(pair) || nodes.Text(link.Earlier.Id).Language == language)
            {
                _found[pair] = Restored(link);
            }
        }
    }

    /// <summary>For each pair of nodes the link between the texts that were compared first.</summary>
    public IReadOnlyDictionary<(int Earlier, int Later), ItemLink> Found => _found;

    /// <summary>All links with the decisions of people, those that only people saw at the end.</summary>
    public IReadOnlyList<ItemLink> With(DecidedLinks decided)
    {
        var kept = new ChangedList<ItemLink>(new ChosenList<ItemLink>(_links, [.. _own]), (at, link) =>
            _pairOf.TryGetValue(_own[at], out (int, int) pair) ? decided.Decide(pair, Restored(link)) : link);
        return decided.Added.Count == 0 ? kept : [.. kept, .. decided.Added];
    }

    /// <summary>The link as nodes have it.</summary>
    public static NodeLink Node((int Earlier, int Later) pair, ItemLink link) => new(pair.Earlier, pair.Later, link.Score, link.Certain)
    {
        Relation = link.Relation,
        Changes = link.Changes,
        Strength = link.StrengthChange,
        Decided = link.Decided,
    };

    private static ItemLink Restored(ItemLink link) => link.Found is { } found
        ? link with { Relation = found.Relation, Certain = found.Certain, Decided = false, Found = null }
        : link;
}
