using System.Text.RegularExpressions;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Finds the paragraphs without a label that go on with a labelled one. Between two numbers of one list a paragraph belongs to the first
/// of them. After the last number only its indent, or a small letter after a semicolon, shows that it does.
/// </summary>
internal sealed partial class ParagraphContinuations
{
    /// <summary>A difference of indents of this many ems is meant.</summary>
    private const double IndentStep = 0.9;

    /// <summary>A shorter text without a sign at its end is rather a heading that nothing sets apart.</summary>
    private const int ShortestUnended = 12;

    private readonly List<Entry> _entries;
    private readonly Typography _look;
    private readonly Dictionary<int, NumberList> _lists = [];

    private ParagraphContinuations(List<Entry> entries, IReadOnlyList<NumberList> lists, Typography look)
    {
        _entries = entries;
        _look = look;
        foreach (NumberList list in lists)
        {
            foreach ((_, int entry) in list.Members)
            {
                _lists[entry] = list;
            }
        }
    }

    /// <summary>Gives every such paragraph its owner.</summary>
    public static void Mark(List<Entry> entries, IReadOnlyList<NumberList> lists, Typography look)
    {
        var continuations = new ParagraphContinuations(entries, lists, look);
        int last = -1;
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind == EntryKind.Heading)
            {
                last = -1;
            }
            else if (entries[i].Label is not null)
            {
                last = continuations._lists.ContainsKey(i) ? i : last;
            }
            else if (last >= 0 && entries[i] is { Kind: EntryKind.Paragraph, Owner: < 0 })
            {
                entries[i].Owner = continuations.Host(i, last);
            }
        }
    }

    /// <returns>The entry that a paragraph goes on with; −1 for none.</returns>
    private int Host(int at, int last)
    {
        Segment segment = _entries[at].Segment;
        if (Comments().IsMatch(_look.Text(segment)))
        {
            return -1;
        }

        char end = _look.LastSign(segment);
        if (end is not ('.' or ';' or ':' or '!' or '?' or ',' or ')' or ']') && _look.WordCount(segment) < ShortestUnended)
        {
            return -1;
        }

        // "Reporting:" right before the next number is a title of what follows.
        if (end == ':' && _look.WordCount(segment) < ShortestUnended && at + 1 < _entries.Count
            && _lists.TryGetValue(at + 1, out NumberList? after)
            && (after.Members[0].Entry < at || (IsBullet(at + 1) && IsBullet(last) && EndsSentence(last))))
        {
            return -1;
        }

        int indented = ByIndent(segment, last);
        int next = NextLabelled(at);
        if (next < 0)
        {
            return indented >= 0 ? indented : GoesOnInside(segment, last) || IsOnlyNamed(last, at) ? last : -1;
        }

        if (_entries[last].Label is { NamesRecommendation: true, CountsApart: true })
        {
            // "Recommendation 1" is between numbered paragraphs: what has no number is its own.
            return last;
        }

        for (int host = last; host >= 0; host = _entries[host].Owner)
        {
            if (_lists.GetValueOrDefault(host) == _lists[next])
            {
                return indented > host ? indented : host;
            }
        }

        return -1;
    }

    /// <summary>What management answered, or the next finding, is no part of a recommendation.</summary>
    [GeneratedRegex(
        @"^\W*(management('s)? (response|comments?)|response (of|by|from) |comments? (of|by|from) |"
            + @"(finding|conclusion|observation)s?( \d+)?\b[.:]|"
            + @"ответ (руководства|администрации|департамента|управления|миссии|фонда)|замечани[ея] (руководства|администрации)|"
            + @"комментари[ий] |вывод( \d+)?[.:]|"
            + @"([\p{L}’'-]+ ){1,7}?((partially )?accepted|did not accept|(partially )?agreed with|concurred with|rejected) "
            + @"(the |this |both )?recommendations?\b|"
            + @"([\p{L}-]+ ){1,7}?((не |частично )?принял[аои]?|(частично )?согласил(ся|ась|ось|ись) с|отклонил[аои]?) "
            + @"(эту |данную |обе )?рекомендаци)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    /// <summary>«В течение года:» between two lists of bullets is a title of the second.</summary>
    private bool IsBullet(int entry) => _entries[entry].Label is { Family: LabelFamily.Bullet };

    private bool EndsSentence(int entry) => _look.LastSign(_entries[entry].Segment) == '.';

    /// <summary>The innermost item whose indent the paragraph has, where items are indented at all.</summary>
    private int ByIndent(Segment segment, int last)
    {
        for (int host = last; host >= 0 && _entries[host].Kind == EntryKind.Item; host = _entries[host].Owner)
        {
            int above = _entries[host].Owner;
            double outer = above < 0 ? 0 : _entries[above].Segment.Last.Indent;
            double own = _entries[host].Segment.First.Indent;
            if (own >= outer + IndentStep && segment.First.Indent >= own - (IndentStep / 2))
            {
                return host;
            }
        }

        return -1;
    }

    /// <summary><c>Recommendation 2 (high priority)</c>, alone on its line: the text is the next paragraph.</summary>
    private bool IsOnlyNamed(int last, int at) =>
        at == last + 1 && _entries[last].Label is { NamesRecommendation: true } && _look.LastSign(_entries[last].Segment) == ')'
            && _look.WordCount(_entries[last].Segment) < ShortestUnended;

    /// <summary>Whether the sentence of the last item goes on: a small letter after a semicolon or comma.</summary>
    private bool GoesOnInside(Segment segment, int last) =>
        char.IsLower(_look.FirstLetter(segment)) && _entries[last].Kind == EntryKind.Item
            && _look.LastSign(_entries[last].Segment) is ';' or ',';

    /// <summary>The next entry of a list that was open before the paragraph; lists that begin under it are passed over.</summary>
    private int NextLabelled(int at)
    {
        for (int i = at + 1; i < _entries.Count && _entries[i].Kind != EntryKind.Heading; i++)
        {
            if (_entries[i].Label is not null && _lists.TryGetValue(i, out NumberList? list) && list.Members[0].Entry < at)
            {
                return i;
            }
        }

        return -1;
    }
}
