using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// The lists that are open at a place of the document, outermost first, and the rules by which a label joins or begins one.
/// </summary>
internal sealed class ListStack(List<Entry> entries, Typography look)
{
    /// <summary>A gap of so many numbers is taken on trust; a wider one needs the number after it to follow.</summary>
    private const int SmallGap = 2;

    /// <summary>Fewest words of a sentence: <c>A. Opening of the session.</c> is a heading.</summary>
    private const int FewestWords = 6;

    private readonly List<NumberList> _open = [];
    private readonly List<NumberList> _all = [];
    private bool _headingSincePart;

    /// <summary>All lists of the document in the order of their first members.</summary>
    public IReadOnlyList<NumberList> All => _all;

    /// <summary>Number of the last heading such as <c>2.</c>, for paragraphs such as <c>2.1</c>.</summary>
    public string HeadingKey { get; set; } = "";

    /// <summary>Letter of the last heading such as <c>A.</c>, for paragraphs such as <c>A.1</c>.</summary>
    public string HeadingLetter { get; set; } = "";

    /// <summary>Number that the next paragraph of the document would have.</summary>
    public int NextParagraph => Paragraphs is { } list ? list.Last.Value + 1 : 1;

    private NumberList? Paragraphs => _open.FindLast(l => l is { Degree: 0, Last: { Family: LabelFamily.Decimal, CountsApart: false } });

    /// <summary>A heading lets numbering restart; the title of an annex or resolution closes all lists.</summary>
    public void AtHeading(bool part)
    {
        _headingSincePart = true;
        if (part)
        {
            _open.Clear();
        }
    }

    /// <summary>The cheapest way to take the label of a segment; <see langword="null"/> where there is none.</summary>
    public ListChoice? Choose(Segment segment, bool afterColon, IEnumerable<ParsedLabel> next)
    {
        List<ParsedLabel> following = [.. next];
        ListChoice? best = null;
        foreach (LabelReading reading in segment.Label!.Readings)
        {
            foreach (ListChoice choice in Ways(reading, segment, afterColon, following))
            {
                if (best is null || choice.Cost < best.Value.Cost)
                {
                    best = choice;
                }
            }
        }

        return best;
    }

    /// <summary>Counts a heading with a number of several parts in its list: <c>3.2</c> between the paragraphs 3.1 and 3.3.</summary>
    public void CountHeading(LabelReading label, int entry) =>
        _open.FindLast(l => label.Family == LabelFamily.Compound && l.Last.SameList(label) && label.Follows(l.Last))?.Add(label, entry);

    /// <summary>Carries out a choice.</summary>
    /// <returns>Degree of the entry (0 for a paragraph of the document) and the entry that it belongs to.</returns>
    public (int Degree, int Owner) Take(ListChoice choice, int entry, double indent)
    {
        if (choice.List is { } list)
        {
            CloseUnder(list);
            list.Add(choice.Label, entry);
        }
        else
        {
            list = Open(choice, entry, indent);
        }

        _headingSincePart = list.Degree != 0 && _headingSincePart;
        return (list.Degree, list.Owner);
    }

    /// <summary>
    /// Closes what is open under a list; labels that count apart (<c>Recommendation 2</c>) and paragraphs leave one another open.
    /// </summary>
    private void CloseUnder(NumberList list)
    {
        int at = _open.IndexOf(list);
        HashSet<NumberList> under = list.Last.CountsApart ? [.. _open.Where(l => l.Degree > 0)] : [.. _open.Skip(at + 1)];
        _open.RemoveAll(l => under.Contains(l) && !l.Last.CountsApart);
    }

    private NumberList Open(ListChoice choice, int entry, double indent)
    {
        int owner = choice.Paragraph
            ? -1
            : choice.Label.CountsApart ? Announcer() : entries.FindLastIndex(e => e.Kind != EntryKind.Heading);
        if (choice.Label.CountsApart)
        {
            _open.RemoveAll(l => l.Degree > 0 && !l.Last.CountsApart);
        }

        if (owner >= 0 && entries[owner].Kind == EntryKind.Item)
        {
            // A second list of the same kind belongs where the first did, not under its last item.
            int same = _open.FindLastIndex(l => l.Last.SameList(choice.Label));
            if (same >= 0)
            {
                owner = _open[same].Owner;
                _open.RemoveRange(same, _open.Count - same);
            }
        }

        int degree = choice.Paragraph ? 0 : owner < 0 ? 1 : entries[owner].Degree + 1;
        var list = new NumberList(choice.Label, entry, degree, owner, indent);
        _open.Add(list);
        _all.Add(list);
        return list;
    }

    /// <summary>
    /// The sentence with a colon right before, under which labels such as <c>Recommendation 1</c> are listed; −1 for none.
    /// </summary>
    private int Announcer() => entries.Count > 0 && entries[^1] is { Kind: EntryKind.Paragraph, Label: not null } ? entries.Count - 1 : -1;

    private IEnumerable<ListChoice> Ways(LabelReading reading, Segment segment, bool afterColon, List<ParsedLabel> following)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Last.SameList(reading) && Continue(_open[i], reading, segment, following) is { } cost)
            {
                yield return new ListChoice(reading, _open[i], cost + (ListCosts.Deeper * (_open.Count - 1 - i)));
            }
        }

        if (Begin(reading, segment, afterColon, following) is { } begin)
        {
            yield return begin;
        }
    }

    private static double? Continue(NumberList list, LabelReading reading, Segment segment, List<ParsedLabel> following)
    {
        double indent = segment.First.Indent - list.Indent;
        if (reading.Family == LabelFamily.Bullet)
        {
            return Math.Abs(indent) < 1 ? ListCosts.Next : indent < 0 ? ListCosts.Outdented : null;
        }

        int step = reading.Value - list.Last.Value;
        double stray = ListCosts.Indent * Math.Min(1, Math.Abs(indent) / 10);
        if (reading.Follows(list.Last))
        {
            return stray + (RomanFollows(reading, following) ? ListCosts.RomanBegins : ListCosts.Next);
        }

        if (step > 0)
        {
            // Where the missing number comes after all, the higher one is quoted from another document.
            if (following.Any(l => l.Readings.Any(r => r.SameList(reading) && r.Follows(list.Last))))
            {
                return null;
            }

            return step <= SmallGap + 1 || GoesOn(reading, following) ? ListCosts.Gap + stray : null;
        }

        return step == 0 ? ListCosts.Again + stray : null;
    }

    /// <summary>Whether the label after it, or one soon after, is the next of the same list.</summary>
    private static bool GoesOn(LabelReading reading, List<ParsedLabel> following) =>
        following.Any(l => l.Readings.Any(r => r.SameList(reading) && r.Value == reading.Value + 1));

    /// <summary>Whether a letter such as <c>(i)</c> is the first of a roman list, as the label after it shows.</summary>
    private static bool RomanFollows(LabelReading reading, List<ParsedLabel> following) =>
        reading is { Family: LabelFamily.LowerLetter, Key: "i" } && following.Count > 0
            && following[0].Raw.Contains("ii", StringComparison.Ordinal);

    /// <summary>
    /// Whether <c>(j)</c> comes next, so that an <c>(i)</c> is rather a letter after a gap than the first of a roman list.
    /// </summary>
    private static bool LetterFollows(LabelReading reading, List<ParsedLabel> following) =>
        reading.Key == "i" && following.Count > 0
            && following[0].Readings.Any(r => r is { Family: LabelFamily.LowerLetter, Key: "j" } && r.Frame == reading.Frame);

    private ListChoice? Begin(LabelReading reading, Segment segment, bool afterColon, List<ParsedLabel> following)
    {
        bool paragraph = reading is { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot };
        return reading.Family switch
        {
            _ when reading.CountsApart => BeginApart(reading, segment, following),
            _ when reading.Rank > 0 => null,
            LabelFamily.Bullet => new ListChoice(reading, null, ListCosts.First),
            LabelFamily.Compound => BeginCompound(reading, following),
            LabelFamily.UpperRoman or LabelFamily.UpperLetter or LabelFamily.UpperCyrillic when reading.Frame == LabelFrame.Dot =>
                BeginCapital(reading, segment, following),
            LabelFamily.LowerRoman when LetterFollows(reading, following) => new ListChoice(reading, null, ListCosts.FirstIsMissing),
            _ when reading.Lead == LeadWords.NumberSign => BeginSigned(reading, following, afterColon),
            _ when reading.Value == 1 =>
                new ListChoice(reading, null, FirstCost(reading, following), paragraph && !IsNested(segment, afterColon)),
            _ when paragraph && Paragraphs is null => new ListChoice(reading, null, ListCosts.StartsLate, true),
            _ when afterColon && !paragraph && GoesOn(reading, following) => new ListChoice(reading, null, ListCosts.FirstIsMissing),
            _ when _open.Count == 0 && !paragraph && reading.Family is not LabelFamily.LowerCyrillic and not LabelFamily.UpperCyrillic =>
                new ListChoice(reading, null, ListCosts.Stray),
            _ => null,
        };
    }

    /// <summary><c>I. States should …</c>: a label of headings numbers a list where it holds a sentence and the next one follows.</summary>
    private ListChoice? BeginCapital(LabelReading reading, Segment segment, List<ParsedLabel> following) =>
        reading.Value == 1 && GoesOn(reading, following) && look.LastSign(segment) is '.' or ';' && look.WordCount(segment) >= FewestWords
            ? new ListChoice(reading, null, ListCosts.FirstOfMany)
            : null;

    private static double FirstCost(LabelReading reading, List<ParsedLabel> following) =>
        GoesOn(reading, following) ? ListCosts.FirstOfMany : ListCosts.First;

    /// <summary>
    /// <c>Recommendation 4</c>, <c>OP1</c>: the word shows that a list begins, at any number, at the start of a paragraph.
    /// </summary>
    private ListChoice? BeginApart(LabelReading reading, Segment segment, List<ParsedLabel> following)
    {
        if (_open.Exists(l => l.Last.SameList(reading) && reading.Value > l.Last.Value))
        {
            return null;
        }

        bool paragraph = reading.Lead is LeadWords.Operative or LeadWords.Preambular;
        double cost = reading.Value == 1 ? FirstCost(reading, following) : segment.Firm ? ListCosts.StartsLate : ListCosts.FirstIsMissing;
        return new ListChoice(reading, null, cost, paragraph);
    }

    /// <summary><c>№ 1</c> begins a list where <c>№ 2</c> follows; elsewhere it is the number of something that the text names.</summary>
    private ListChoice? BeginSigned(LabelReading reading, List<ParsedLabel> following, bool afterColon) =>
        reading.Value == 1 && GoesOn(reading, following)
            ? new ListChoice(reading, null, ListCosts.FirstOfMany, Paragraphs is null && !afterColon)
            : null;

    /// <summary>Whether a <c>1.</c> begins a list under the paragraph before it rather than numbering of its own.</summary>
    private bool IsNested(Segment segment, bool afterColon) =>
        Paragraphs is { } list && (afterColon || (!_headingSincePart && segment.First.Indent > list.Indent + 1.5));

    /// <summary>
    /// <c>115.1</c> belongs to paragraph 115 or to section 115: if the document has neither, it is quoted from another one.
    /// </summary>
    private ListChoice? BeginCompound(LabelReading reading, List<ParsedLabel> following)
    {
        bool ofItem = reading.Value == 1 && _open is [.., { Last: { Family: LabelFamily.Decimal } last } under]
            && last.FullKey == reading.Prefix && under.Members[^1].Entry == entries.Count - 1;
        bool ofParagraph = ofItem
            || _open.Exists(l => l.Last.FullKey == reading.Prefix && (l.Degree == 0 || l.Last.Family == LabelFamily.Compound));
        bool ofHeading = HeadingKey == reading.Prefix || HeadingLetter == reading.Prefix;
        bool goesOn = GoesOn(reading, following);
        if (ofParagraph)
        {
            return reading.Value == 1 || goesOn
                ? new ListChoice(reading, null, reading.Value == 1 ? ListCosts.First : ListCosts.Gap)
                : null;
        }

        bool lettered = char.IsLetter(reading.Prefix[0]);
        bool next = !lettered && char.IsLetter(reading.Key[0]) && reading.Value == 1 && Paragraphs is { } paragraphs
            && reading.Prefix == (paragraphs.Last.Value + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        bool paragraph = next
            || (lettered ? reading.Value == 1 && (ofHeading || goesOn) : ofHeading || (_open.Count == 0 && reading.Value == 1 && goesOn));
        return paragraph ? new ListChoice(reading, null, ListCosts.StartsLate, true) : null;
    }
}
