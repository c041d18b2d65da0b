using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Lineages;
using ReportMiner.Semantics.Questions;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Answers;

/// <summary>
/// Answers without a model: the items that bear on the question, by theme and meeting in order of time, in their own words.
/// </summary>
public sealed class ExtractiveAnswerer(ItemIndex index, QuestionReader? reader = null)
{
    /// <summary>
    /// An item that answers less of the question than this has only a word or two in common with it; where it is one word, that word must
    /// be more of it.
    /// </summary>
    private const double LeastCoverage = 0.12, LeastOfOneWord = 0.4;

    /// <summary>An item that answers less than this share of what the best one does is left out.</summary>
    private const double OfBest = 0.55;

    private readonly QuestionReader _reader = reader ?? new QuestionReader(index, null, null);
    private readonly HybridSearch _search = new(index);
    private readonly LineageTracer _lineage = new(index);

    /// <param name="question">A question in Russian or English; years in it (<c>since 2018</c>, <c>с 2018 года</c>) limit the
    /// dates.</param>
    /// <param name="filter">Narrows the search further.</param>
    /// <param name="top">Most items in the answer.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Answer> AnswerAsync(string question, SearchFilter filter, int top, CancellationToken cancellation = default)
    {
        ReadQuestion read = _reader.Read(question, filter);
        ImmutableArray<SearchHit> hits = await _search.FindAsync(read.Rest, read.Filter, 4 * top, cancellation).ConfigureAwait(false);
        if (hits.IsEmpty && read.Parts.Any(p => p.Field == "theme"))
        {
            read = _reader.Read(question, filter, themes: false);
            hits = await _search.FindAsync(read.Rest, read.Filter, 4 * top, cancellation).ConfigureAwait(false);
        }

        Language language = LanguageOf(question);
        double best = hits.IsEmpty ? 0 : hits.Max(h => h.Coverage);
        IEnumerable<IndexedItem> items = hits.Where(h => Answers(h) && h.Coverage >= OfBest * best).Select(h => h.Item);
        return new Answer
        {
            Question = question,
            Language = language,
            Understood = read.Parts,
            Groups = Group(OneVersion([.. items], language).Take(top))
        };
    }

    private static bool Answers(SearchHit hit) =>
        hit is { Matched.IsEmpty: true, Coverage: 1 }
            || hit.Coverage >= (hit.Matched.Select(m => m.Asked).Distinct(StringComparer.Ordinal).Skip(1).Any()
                ? LeastCoverage
                : LeastOfOneWord);

    internal static Language LanguageOf(string question) =>
        LanguageDetector.Detect(question) is var language and not Language.Unknown ? language
        : question.Any(c => c is >= 'Ѐ' and <= 'ԯ') ? Language.Russian
        : Language.English;

    /// <summary>
    /// Of the language versions of one item, the one in the question's language stays; of equal texts of one meeting, the first.
    /// </summary>
    private IEnumerable<IndexedItem> OneVersion(ImmutableArray<IndexedItem> items, Language language)
    {
        HashSet<string> ids = [.. items.Select(i => i.Id)];
        var texts = new HashSet<(string, string)>();
        foreach (IndexedItem item in items)
        {
            bool better = _lineage.VersionsOf(item.Id).Any(v => ids.Contains(v) && Prefers(v, item, language));
            if (!better && texts.Add((item.Meeting, item.Text)))
            {
                yield return item;
            }
        }
    }

    private bool Prefers(string version, IndexedItem item, Language language)
    {
        bool mine = item.Language == language.Code(), other = index.Find(version)?.Language == language.Code();
        return mine == other ? string.CompareOrdinal(version, item.Id) < 0 : other;
    }

    /// <summary>Each item appears once, under the one of its themes that most items of the answer share.</summary>
    private ImmutableArray<AnswerGroup> Group(IEnumerable<IndexedItem> found)
    {
        ImmutableArray<IndexedItem> items = [.. found];
        Dictionary<string, int> counts =
            items.SelectMany(i => i.Themes).GroupBy(t => t, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string? ThemeOf(IndexedItem item) =>
            item.Themes.OrderByDescending(t => counts[t]).ThenBy(t => t, StringComparer.Ordinal).FirstOrDefault();
        return
        [
            .. items.GroupBy(ThemeOf)
                .OrderBy(g => g.Key is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(theme => theme.GroupBy(i => i.Meeting, StringComparer.Ordinal)
                    .Select(m =>
                        new AnswerGroup(
                            theme.Key, m.Key, m.Min(i => i.Date), [.. m.Select(i => new AnsweredItem(i, _lineage.ChangeOf(i)))]))
                    .OrderBy(g => g.Date is null).ThenBy(g => g.Date, StringComparer.Ordinal)
                    .ThenBy(g => g.Meeting, StringComparer.Ordinal)),
        ];
    }
}
