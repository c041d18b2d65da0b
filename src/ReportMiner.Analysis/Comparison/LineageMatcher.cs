using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// Links the items of consecutive meetings of one series, many to many, and weaves the links into lines. Recommendations, conclusions and operative
/// paragraphs make lines; proposals and cited requests do not: they are other voices' words within a meeting, and have their own links to the items
/// that take them up.
/// </summary>
public sealed class LineageMatcher
{
    private readonly LineageOptions _options;
    private readonly LinkModel _model = LinkModel.Default;
    private readonly List<Meeting> _meetings;
    private readonly List<ItemNode> _nodes = [];
    private readonly int[] _firstNode;
    private readonly int[] _next;
    private readonly TermTable _table = new();
    private readonly List<ItemLink> _links = [];

    private LineageMatcher(ImmutableArray<Recommendation> items, LineageOptions options)
    {
        _options = options;
        _meetings = Meetings(items);
        _firstNode = new int[_meetings.Count + 1];
        for (int i = 0; i < _meetings.Count; i++)
        {
            _nodes.AddRange(VersionMerger.Merge(_meetings[i], i));
            _firstNode[i + 1] = _nodes.Count;
        }

        _next = NextInSeries();
    }

    /// <param name="items">Items of any number of documents, in the order of the documents.</param>
    /// <param name="options">What the comparison is told; the default where left out.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>Meetings in order of time, links in the order of the later item, and lines in the order of their first item.</returns>
    public static Lineage Match(ImmutableArray<Recommendation> items, LineageOptions? options = null, CancellationToken stop = default) =>
        items.IsDefaultOrEmpty ? Lineage.Empty : new LineageMatcher(items, options ?? LineageOptions.Default).Run(stop);

    private static List<Meeting> Meetings(ImmutableArray<Recommendation> items)
    {
        var byName = new Dictionary<string, Meeting>(StringComparer.Ordinal);
        foreach (Recommendation item in items)
        {
            if (item.Kind is RecommendationKind.Proposal or RecommendationKind.Cited)
            {
                continue;
            }

            if (!byName.TryGetValue(item.Source.Meeting, out Meeting? meeting))
            {
                byName.Add(item.Source.Meeting, meeting = new Meeting(item.Source.Meeting));
            }

            meeting.Items.Add(item);
        }

        return [.. byName.Values.Order(new MeetingOrder())];
    }

    private int[] NextInSeries()
    {
        int[] next = new int[_meetings.Count];
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = -1;
            for (int j = i + 1; j < next.Length && next[i] < 0; j++)
            {
                if (_options.CompareAll || SeriesKey.Same(_meetings[i].Source, _meetings[j].Source))
                {
                    next[i] = j;
                }
            }
        }

        return next;
    }

    private Lineage Run(CancellationToken stop)
    {
        Reading[] readings = [.. _nodes.Select(n => ItemReader.Read(ItemText.Of(n.First)))];
        int[][] terms = [.. readings.Select(r => _table.Add(r.Mentions))];
        ItemProfile[] profiles = [.. readings.Select((r, i) => ItemProfile.Of(r, terms[i], _table))];
        StrengthChange? Strength(NodeLink l) => StrengthScale.Compare(
            _nodes[l.Earlier].First.Strength, readings[l.Earlier].ActRank, _nodes[l.Later].First.Strength, readings[l.Later].ActRank);
        var found = new List<NodeLink>?[_meetings.Count];
        Parallel.For(0, _meetings.Count, new ParallelOptions { CancellationToken = stop }, m =>
        {
            if (_next[m] >= 0)
            {
                found[m] = Compare(m, _next[m], profiles, Strength);
            }
        });
        List<NodeLink> links = [.. found.SelectMany(l => l ?? [])];
        _links.AddRange(Translations());
        foreach (NodeLink link in links)
        {
            AddLinks(link, readings, Strength(link));
        }

        ImmutableArray<string> names = [.. _meetings.Select(m => m.Name)];
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int index, Model.Themes.Theme theme) in (_options.Themes?.Themes ?? []).Index())
        {
            order[theme.Id] = index;
        }

        return new Lineage(names, [.. _links], new LineWeaver(_nodes, names, _next, links, order).Weave(Strength));
    }

    private List<NodeLink> Compare(int earlier, int later, ItemProfile[] profiles, Func<NodeLink, StrengthChange?> strength)
    {
        int start = _firstNode[earlier];
        var index = new CandidateIndex(profiles[start.._firstNode[earlier + 1]]);
        var links = new List<NodeLink>();
        for (int node = _firstNode[later]; node < _firstNode[later + 1]; node++)
        {
            List<int> candidates = index.Find(profiles[node]);
            candidates.Sort();
            foreach (int candidate in candidates)
            {
                PairScore score = _model.Score(profiles[start + candidate], profiles[node]);
                if (score.Score >= _model.Uncertain)
                {
                    links.Add(new NodeLink(start + candidate, node, score, score.Score >= _model.Certain));
                }
            }
        }

        RelationReader.Read(links, n => profiles[n], strength);
        return links;
    }

    private IEnumerable<ItemLink> Translations()
    {
        foreach (ItemNode node in _nodes)
        {
            foreach (Recommendation other in node.Versions.Where(v => v.Language != node.First.Language))
            {
                yield return new ItemLink
                {
                    Earlier = Ref(node.First), Later = Ref(other), Relation = LinkRelation.Translation, Score = 1, Certain = true,
                    Evidence = $"same number {string.Join(' ', other.Path)}",
                };
            }
        }
    }

    /// <summary>One link for each language that both items have; for items without a common language one between their first texts.</summary>
    private void AddLinks(NodeLink link, Reading[] readings, StrengthChange? strength)
    {
        ItemNode a = _nodes[link.Earlier], b = _nodes[link.Later];
        bool any = false;
        foreach (Language language in new[] { Language.English, Language.Russian, Language.Unknown })
        {
            if (a.In(language) is { } x && b.In(language) is { } y)
            {
                Add(x, y);
                any = true;
            }
        }

        if (!any)
        {
            Add(a.First, b.First);
        }

        void Add(Recommendation x, Recommendation y)
        {
            string textX = ItemText.Of(x), textY = ItemText.Of(y);
            Reading readingX = ReferenceEquals(x, a.First) ? readings[link.Earlier] : ItemReader.Read(textX);
            Reading readingY = ReferenceEquals(y, b.First) ? readings[link.Later] : ItemReader.Read(textY);
            _links.Add(new ItemLink
            {
                Earlier = Ref(x), Later = Ref(y), Relation = link.Relation, Score = Math.Round(link.Score, 4), StrengthChange = strength,
                Certain = link.Certain, Evidence = EvidenceWriter.Write(textX, readingX, textY, readingY),
            });
        }
    }

    private static ItemRef Ref(Recommendation item) => new(item.Source.Masthead.Symbol?.Text ?? item.Source.File, Place(item), item.Id);

    /// <returns>The label, after the keys that it stands under: <c>6 (a)</c>; a label that begins with them already, such as <c>121.3</c>, as it is.</returns>
    private static string Place(Recommendation item)
    {
        if (item.Path.Length < 2 || item.Label.StartsWith(item.Path[0], StringComparison.Ordinal))
        {
            return item.Label;
        }

        return string.Join(' ', [item.Path[0], .. item.Path[1..^1].Select(k => $"({k})"), item.Label]);
    }
}
