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
    private static readonly Language[] Languages = [Language.English, Language.Russian, Language.Unknown];

    private readonly LineageOptions _options;
    private readonly LinkModel _model = LinkModel.Default;
    private readonly List<Meeting> _meetings;
    private readonly List<ItemNode> _nodes = [];
    private readonly int[] _firstNode;
    private readonly int[] _next;
    private readonly TextProfiles _profiles;
    private readonly List<VersionMatch> _versions = [];
    private readonly List<ItemLink> _links = [];

    private LineageMatcher(ImmutableArray<Recommendation> items, LineageOptions options)
    {
        _options = options;
        _meetings = Meetings(items);
        _firstNode = new int[_meetings.Count + 1];
        for (int i = 0; i < _meetings.Count; i++)
        {
            MergedMeeting merged = VersionMerger.Merge(_meetings[i], i, options.Translations);
            _nodes.AddRange(merged.Nodes);
            _versions.AddRange(merged.Matches);
            _firstNode[i + 1] = _nodes.Count;
        }

        _next = NextInSeries();
        _profiles = new TextProfiles(_nodes.SelectMany(n => n.Texts), options.Translations);
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
        var found = new List<NodeLink>?[_meetings.Count];
        Parallel.For(0, _meetings.Count, new ParallelOptions { CancellationToken = stop }, m =>
        {
            if (_next[m] >= 0)
            {
                found[m] = Compare(m, _next[m]);
            }
        });
        List<NodeLink> links = [.. found.SelectMany(l => l ?? [])];
        _links.AddRange(Translations());
        foreach (NodeLink link in links)
        {
            AddLinks(link);
        }

        ImmutableArray<string> names = [.. _meetings.Select(m => m.Name)];
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int index, Model.Themes.Theme theme) in (_options.Themes?.Themes ?? []).Index())
        {
            order[theme.Id] = index;
        }

        return new Lineage(names, [.. _links], new LineWeaver(_nodes, names, _next, links, order).Weave(Strength));
    }

    private List<NodeLink> Compare(int earlier, int later)
    {
        Language? language = CommonLanguage(earlier, later);
        ItemProfile[] Profiles(int meeting) =>
            [.. _nodes[_firstNode[meeting].._firstNode[meeting + 1]].Select(node => language is { } l ? _profiles.Own(node.In(l)!) : _profiles.Common(node.First))];
        ItemProfile[] before = Profiles(earlier), after = Profiles(later);
        List<NodeLink> links =
        [
            .. new MeetingComparison(_model, before, after).Pairs()
                .Select(p => new NodeLink(_firstNode[earlier] + p.Earlier, _firstNode[later] + p.Later, p.Score, p.Certain)),
        ];
        RelationReader.Read(links, node => node < _firstNode[later] ? before[node - _firstNode[earlier]] : after[node - _firstNode[later]], Strength);
        return links;
    }

    /// <summary>
    /// The language that most items of both meetings have: texts of one language are more surely compared than those of two. <see langword="null"/>
    /// where it is not that of all.
    /// </summary>
    private Language? CommonLanguage(int earlier, int later)
    {
        int Lacking(Language language) => _nodes[_firstNode[earlier].._firstNode[earlier + 1]].Concat(_nodes[_firstNode[later].._firstNode[later + 1]]).Count(n => n.In(language) is null);
        Language best = Languages.MinBy(Lacking);
        return Lacking(best) == 0 ? best : null;
    }

    private StrengthChange? Strength(NodeLink link)
    {
        Recommendation a = _nodes[link.Earlier].First, b = _nodes[link.Later].First;
        return StrengthScale.Compare(a.Strength, _profiles.OwnReading(a).ActRank, b.Strength, _profiles.OwnReading(b).ActRank);
    }

    private IEnumerable<ItemLink> Translations() => _versions.Select(v => new ItemLink
    {
        Earlier = Ref(v.First), Later = Ref(v.Other), Relation = LinkRelation.Translation, Score = Math.Round(v.Likeness, 4), Certain = v.Confirmed,
        Evidence = (v.SameNumber, v.Confirmed) switch
        {
            (true, true) => $"same number {string.Join(' ', v.Other.Path)}",
            (true, false) => $"same number {string.Join(' ', v.Other.Path)}, but another content",
            _ => "same content and order",
        },
    });

    /// <summary>One link for each language that both items have; for items without a common language one between their first texts.</summary>
    private void AddLinks(NodeLink link)
    {
        ItemNode a = _nodes[link.Earlier], b = _nodes[link.Later];
        (Recommendation, Recommendation)[] pairs = [.. from x in a.Texts from y in b.Texts where x.Language == y.Language orderby x.Language select (x, y)];
        foreach ((Recommendation x, Recommendation y) in pairs.Length > 0 ? pairs : [(a.First, b.First)])
        {
            _links.Add(new ItemLink
            {
                Earlier = Ref(x), Later = Ref(y), Relation = link.Relation, Score = Math.Round(link.Score, 4), StrengthChange = Strength(link),
                Certain = link.Certain, Evidence = EvidenceWriter.Write(ItemText.Of(x), Reading(x, y), ItemText.Of(y), Reading(y, x)),
            });
        }
    }

    private Reading Reading(Recommendation text, Recommendation other) =>
        text.Language == other.Language ? _profiles.OwnReading(text) : _profiles.CommonReading(text);

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
