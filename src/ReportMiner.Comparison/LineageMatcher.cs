using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Senses;
using ReportMiner.Comparison.Series;
using ReportMiner.Comparison.Threads;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Comparison.Versions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner.Comparison;

/// <summary>
/// Links the items of consecutive meetings of one series, many to many, and lays the threads that the links make out in lines.
/// Recommendations, conclusions and operative paragraphs are in lines; proposals and cited requests are not: they are other voices' words
/// within a meeting, and have their own links to the items that take them up. Items and links may be on disk; of each item ids and numbers
/// alone are held all the time.
/// </summary>
public sealed class LineageMatcher
{
    /// <summary>Meetings that are read side by side before their terms are counted.</summary>
    private const int MeetingsAtATime = 64;

    /// <summary>
    /// Pairs of meetings of one series that a thread compares one after the other, at most: each shares a meeting with the one before.
    /// </summary>
    private const int LongestStretch = 16;

    private readonly LineageOptions _options;
    private readonly IRecordKeeper<ItemLink> _keeper;
    private readonly CancellationToken _stop;
    private readonly LinkModel _model;
    private readonly MeetingReader _reader;
    private readonly List<Meeting> _meetings;
    private readonly CrossVerdicts _across;
    private readonly List<LineNode> _nodes = [];
    private readonly int[] _firstNode;
    private readonly SeriesPlace[] _series;
    private readonly ParsedTextCache _texts;
    private readonly TextTerms _own = new();
    private readonly Lazy<TextTerms> _common;
    private readonly List<RecordRange> _kept = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly ItemSenses? _senses;

    private LineageMatcher(
        IStoredRecords<Recommendation> items, LineageOptions options, IRecordKeeper<ItemLink> keeper, CancellationToken stop)
    {
        _options = options;
        _keeper = keeper;
        _stop = stop;
        _model = options.Encoder is null ? LinkModel.Default : LinkModel.Encoded;
        _senses = options.Encoder is { } encoder ? new ItemSenses(encoder, options.Translations) : null;
        _across = new CrossVerdicts(options.Translations);
        _reader = new MeetingReader(items, options.Translations, options.Named, options.VersionThemes);
        _meetings = MeetingSeries.InOrder(_reader.Meetings(), options.Series);
        _firstNode = new int[_meetings.Count + 1];
        _texts = new ParsedTextCache(meeting => _reader.Texts(Nodes(meeting)), options.TextsHeld);
        _common =
            new Lazy<TextTerms>(
                () => options.Translations is { } table ? CountedInCommon(new CommonTerms(table, _own.EnglishStems)) : _own);
        for (int first = 0; first < _meetings.Count; first += MeetingsAtATime)
        {
            ReadMeetings(first, Math.Min(MeetingsAtATime, _meetings.Count - first));
        }

        _senses?.Encode(stop);
        _series = MeetingSeries.Places(_meetings, options.CompareAll, options.Series);
    }

    /// <param name="items">Items of any number of documents, in the order of the documents.</param>
    /// <param name="options">Options of the comparison; the default if omitted.</param>
    /// <param name="links">Takes the links; memory where left out.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>Meetings in order of time, links in the order of the later item, and lines in the order of their first item.</returns>
    /// <exception cref="IOException">Items could not be read again, or links not kept.</exception>
    public static Lineage Match(
        IStoredRecords<Recommendation> items,
        LineageOptions? options = null,
        IRecordKeeper<ItemLink>? links = null,
        CancellationToken stop = default) =>
        new LineageMatcher(items, options ?? LineageOptions.Default, links ?? new MemoryKeeper<ItemLink>(), stop).Run();

    private void ReadMeetings(int first, int count)
    {
        var merged = new MergedMeeting[count];
        ParallelWork.Each(
            Enumerable.Range(0, count), Environment.ProcessorCount, i => merged[i] = _reader.Merge(_meetings[first + i]), _stop);
        for (int i = 0; i < count; i++)
        {
            foreach (ItemNode node in merged[i].Nodes)
            {
                _nodes.Add(Light(node, first + i, merged[i]));
                foreach (NodeText text in _nodes[^1].Texts)
                {
                    _own.Count(merged[i].Texts[text.Place].Reading);
                }
            }

            _firstNode[first + i + 1] = _nodes.Count;
            _senses?.Add(merged[i].Texts);
            _texts.Put(first + i, merged[i].Texts);
            _kept.Add(_keeper.Keep([.. merged[i].Matches.Select(LinkMaker.Translation)]));
        }
    }

    private LineNode Light(ItemNode node, int meeting, MergedMeeting merged) => new(
        meeting,
        [
            .. node.Versions.Select(
                v => Light(v, merged.Places[v], merged.Texts.GetValueOrDefault(merged.Places[v]), merged.Themes.GetValueOrDefault(v)))
        ]);

    private NodeText Light(Recommendation item, int place, ComparedText? text, ImmutableArray<string> together)
    {
        NodeText full = NodeText.Of(place, item, text);
        return full with
        {
            Themes = [.. (together.IsDefault ? full.Themes : together).Select(t => Once(t)!)],
            Strength = Once(full.Strength)
        };
    }

    /// <summary>The words of vocabularies are the same for many items: each is held once.</summary>
    private string? Once(string? word) => word is null ? null : _words.TryGetValue(word, out string? known) ? known : _words[word] = word;

    private TextTerms CountedInCommon(CommonTerms common)
    {
        var terms = new TextTerms(common);
        for (int meeting = 0; meeting < _meetings.Count; meeting++)
        {
            IReadOnlyDictionary<int, ComparedText> texts = _texts[meeting];
            foreach (NodeText text in Nodes(meeting).SelectMany(n => n.Texts))
            {
                terms.Count(texts[text.Place].Reading);
            }
        }

        return terms;
    }

    private Lineage Run()
    {
        var found = new (List<NodeLink> Links, RecordRange Kept)[_meetings.Count];
        int[] order = [.. MeetingSeries.OneAfterTheOther(_series).Where(m => _series[m].Next >= 0)];
        int stretch = Math.Clamp(order.Length / (4 * Environment.ProcessorCount), 1, LongestStretch);
        ParallelWork.Each(
            order.Chunk(stretch),
            Environment.ProcessorCount,
            meetings => Array.ForEach(meetings, m => found[m] = Compare(m, _series[m].Next)),
            _stop);
        List<NodeLink> links = [.. found.SelectMany(f => f.Links ?? [])];
        ImmutableArray<string> names = [.. _meetings.Select(m => m.Name)];
        var weaver = new ThreadWeaver(_nodes, names, _series, links, ThemeOrder.Of(_options.Themes), DecidedThreads.None);
        ImmutableArray<LineageLine> lines = weaver.Weave();
        return new Lineage(names, weaver.InThreads(_keeper.InOrder([.. _kept, .. found.Select(f => f.Kept)])), lines)
        {
            Series = SeriesPlace.Steps(_series, names),
        };
    }

    private (List<NodeLink> Links, RecordRange Kept) Compare(int earlier, int later)
    {
        IReadOnlyDictionary<int, ComparedText> earlierTexts = _texts[earlier], laterTexts = _texts[later];
        Language? language = CommonLanguage(earlier, later);
        ItemProfile[] before = Profiles(earlier, earlierTexts, language), after = Profiles(later, laterTexts, language);
        TextLikeness likeness = Likeness(earlier, earlierTexts, later, laterTexts, language);
        var wordings = new WordingPairs(before.Length, after.Length, likeness.Coverages);
        TextLikeness? across = language is null && _options.Translations is not null ? likeness : null;
        SensePairs? senses = _senses?.Pairs(Places(earlier, language), Places(later, language));
        List<NodeLink> links =
        [
            .. (across is null
                ? new MeetingComparison(_model, before, after, wordings, senses).Pairs()
                : MeetingComparison.Pairs(_model, wordings, senses, across))
                .Select(p => new NodeLink(_firstNode[earlier] + p.Earlier, _firstNode[later] + p.Later, Math.Round(p.Score, 4), p.Certain)),
        ];
        ItemProfile Profile(int node) => node < _firstNode[later] ? before[node - _firstNode[earlier]] : after[node - _firstNode[later]];
        List<TextPair>[] pairs = [.. links.Select(link => Pairs(link, earlierTexts, laterTexts))];
        for (int i = 0; i < links.Count; i++)
        {
            TextPair first = pairs[i].Find(p => p.Earlier.Item.Language == language) ?? pairs[i][0];
            links[i].Strength = first.Strength;
            links[i].Changes = first.Verdict.Changes;
            links[i].Relation = first.Verdict.Repeats ? LinkRelation.Repeated : LinkRelation.Reworded;
        }

        RelationReader.Divide(
            links, across is null ? SharedParts.Of(Profile) : SharedParts.Of(across, _firstNode[earlier], _firstNode[later]));
        bool crossed = language is null;
        return (links, _keeper.Keep([.. links.Zip(pairs).SelectMany(l => l.Second.Select(pair => LinkMaker.Of(
            l.First, pair,
            crossed && !pair.Earlier.SameLanguage(pair.Later)
                ? (Profile(l.First.Earlier).Reading, Profile(l.First.Later).Reading)
                : (pair.Earlier.Reading, pair.Later.Reading))))]));
    }

    /// <summary>What the texts of two meetings hold of each other, across languages by the words that translate each other.</summary>
    private TextLikeness Likeness(
        int earlier,
        IReadOnlyDictionary<int, ComparedText> earlierTexts,
        int later,
        IReadOnlyDictionary<int, ComparedText> laterTexts,
        Language? language)
    {
        (string, TextReading)[] Texts(int meeting, IReadOnlyDictionary<int, ComparedText> texts) =>
        [
            .. Places(meeting, language).Select(p => texts[p]).Select(t => (t.Item.ComparedText, t.Reading)),
        ];
        return new TextLikeness(_options.Translations, Texts(earlier, earlierTexts), Texts(later, laterTexts));
    }

    /// <summary>The texts of a link: one pair for each language that both items have, else their first texts.</summary>
    private List<TextPair> Pairs(
        NodeLink link, IReadOnlyDictionary<int, ComparedText> earlier, IReadOnlyDictionary<int, ComparedText> later) =>
        [
            .. _nodes[link.Earlier].Pairs(_nodes[link.Later])
                .Select(p => TextPair.Of(p.Earlier, earlier[p.Earlier.Place], p.Later, later[p.Later.Place], _across))
        ];

    private ItemProfile[] Profiles(int meeting, IReadOnlyDictionary<int, ComparedText> texts, Language? language) =>
        [
            .. Nodes(meeting).Select(
                node =>
                    language is { } l
                        ? _own.Profile(texts[node.In(l)!.Place].Reading)
                        : _common.Value.Profile(texts[node.First.Place].Reading))
        ];

    /// <summary>The place of the text of each item of a meeting that is compared.</summary>
    private IEnumerable<int> Places(int meeting, Language? language) =>
        Nodes(meeting).Select(n => (language is { } l ? n.In(l)! : n.First).Place);

    private List<LineNode> Nodes(int meeting) => _nodes[_firstNode[meeting].._firstNode[meeting + 1]];

    /// <summary>Texts of one language are more surely compared than those of two.</summary>
    private Language? CommonLanguage(int earlier, int later) => LineNode.CommonLanguage([.. Nodes(earlier), .. Nodes(later)]);
}
