using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Decides which labels are real and what they number. Labels must count on: a label that neither continues an open list nor begins
/// one is text (a quoted number, an enumeration inside a sentence that happens to be at the start of a line).
/// </summary>
internal sealed class OutlineReader
{
    /// <summary>A title with more words is not known.</summary>
    private const int MostTitleWords = 20;

    private readonly List<Segment> _segments;
    private readonly Typography _look;
    private readonly HeadingClassifier _headings;
    private readonly ListStack _lists;
    private readonly List<Entry> _entries = [];
    private int _at;

    public OutlineReader(List<Segment> segments, Typography look)
    {
        _segments = segments;
        _look = look;
        _headings = new HeadingClassifier(look);
        _lists = new ListStack(_entries, look);
    }

    public DocumentOutline Read()
    {
        for (_at = 0; _at < _segments.Count; _at++)
        {
            Place(_segments[_at]);
        }

        UnlabelledLists.Mark(_entries, _look);
        ParagraphContinuations.Mark(_entries, _lists.All, _look);
        return new DocumentOutline(_entries, _lists.All);
    }

    private void Place(Segment segment)
    {
        Segment? next = _at + 1 < _segments.Count ? _segments[_at + 1] : null;
        if (WaitsForText() && TakesText(segment, next))
        {
            return;
        }

        if (segment.Label is null)
        {
            Add(segment, _headings.IsHeading(segment, next) ? EntryKind.Heading : EntryKind.Paragraph, null);
            return;
        }

        if (IsTitleOfAdopted(segment) || (segment.Firm && OpensLevel(segment, next)))
        {
            AddHeading(segment);
            return;
        }

        if (segment.Label.First.CountsApart)
        {
            PlaceApart(segment);
            return;
        }

        bool sectionHeading = (HeadingClassifier.IsSectionLabel(segment.Label) || segment.First.HeadingLevel > 0)
            && _headings.IsHeading(segment, next);
        if (sectionHeading || IsNumberedHeading(segment))
        {
            AddHeading(segment);
            return;
        }

        ListChoice? choice = _lists.Choose(segment, PreviousEndsWithColon(), NextLabels(segment.Label));
        bool inline = choice is { } found && _entries.Count > 0 && IsInlineEnumeration(segment, found);
        if (choice is { } chosen && !inline && (segment.Firm || chosen.Cost <= ListCosts.SoftLimit))
        {
            AddLabelled(segment, chosen);
        }
        else if (!inline && (segment.Firm || _entries.Count == 0))
        {
            Add(segment, EntryKind.Paragraph, null);
        }
        else
        {
            _entries[^1].Segment.Lines.AddRange(segment.Lines);
        }
    }

    /// <summary><c>Recommendation 18/1: Ink for seals</c>: a text adopted at a session, whose number and title stand over it.</summary>
    private bool IsTitleOfAdopted(Segment segment) =>
        segment is { Firm: true, Label.First: { Lead: LeadWords.Recommendation, Prefix.Length: > 0 } }
            && segment.Label!.Raw.Contains('/', StringComparison.Ordinal) && IsTitle(segment)
        && !Typography.HoldsOnlyLabel(segment);

    /// <summary><c>5.1 Rates</c> before <c>5.1.1</c>: a line without a full stop whose number the next one divides.</summary>
    private bool OpensLevel(Segment segment, Segment? next) =>
        segment.Label!.First is { CountsApart: false, Family: LabelFamily.Decimal or LabelFamily.Compound } own
            && next?.Label?.First is { Family: LabelFamily.Compound, Value: 1 } below
        && below.Prefix == own.FullKey && IsTitle(segment);

    private bool IsTitle(Segment segment) =>
        _look.LastSign(segment) is not ('.' or ';' or ':' or ',') && _look.WordCount(segment) <= MostTitleWords;

    /// <summary>A label such as <c>Recommendation 7</c>: an item by its word, even if it is set as a heading.</summary>
    private void PlaceApart(Segment segment)
    {
        if (_lists.Choose(segment, PreviousEndsWithColon(), NextLabels(segment.Label!)) is { } choice
            && (segment.Firm || _entries.Count == 0 || choice.Cost <= ListCosts.SoftLimit))
        {
            AddLabelled(segment, choice);
        }
        else
        {
            _entries[^1].Segment.Lines.AddRange(segment.Lines);
        }
    }

    /// <summary>Whether the last entry is a label alone on its line, whose text comes below.</summary>
    private bool WaitsForText() =>
        _entries.Count > 0 && _entries[^1] is { Kind: EntryKind.Item or EntryKind.Paragraph, Label: { } label } last
            && (label.CountsApart ? last.Kind == EntryKind.Item : label.Frame != LabelFrame.None)
            && Typography.HoldsOnlyLabel(last.Segment);

    /// <summary>
    /// Gives the text below to the label that waits for it. Where a heading or a numbered paragraph comes instead, the label was itself a
    /// heading.
    /// </summary>
    private bool TakesText(Segment segment, Segment? next)
    {
        Entry waiting = _entries[^1];
        if (waiting.Label is { CountsApart: false } && (segment.Label is not null || _headings.IsHeading(segment, next)))
        {
            return false;
        }

        if (segment.Label is null && segment.First.HeadingLevel == 0)
        {
            waiting.Segment.Lines.AddRange(segment.Lines);
            return true;
        }

        if (segment.Label is null || segment.Label.First is { Frame: LabelFrame.Dot } or { CountsApart: true })
        {
            _entries[^1] = new Entry(waiting.Segment, EntryKind.Heading, null);
        }

        return false;
    }

    /// <summary>A heading such as <c>1. Cross-cutting questions</c>, which carries a number but no full stop.</summary>
    private bool IsNumberedHeading(Segment segment)
    {
        LabelReading label = segment.Label!.First;
        if (!segment.Firm || _look.LastSign(segment) is '.' or ';' or ':' or ',' || _look.WordCount(segment) > 20)
        {
            return false;
        }

        bool numbered = label is { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot } || label.Family == LabelFamily.Compound
            || label is { Family: LabelFamily.LowerLetter, Frame: LabelFrame.Parentheses or LabelFrame.RightParenthesis };
        return numbered
            && (_look.SetApart(segment) || Typography.Centered(segment) || (label.Family == LabelFamily.Decimal && NextTakesNumber(label)));
    }

    /// <summary>Whether a paragraph soon after carries the number that this one would take in the chain.</summary>
    private bool NextTakesNumber(LabelReading label)
    {
        int expected = _lists.NextParagraph;
        for (int i = _at + 1; i < _segments.Count && i <= _at + 4; i++)
        {
            if (_segments[i].Label?.First is { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot } next)
            {
                return next.Value == expected && (next.Value != label.Value + 1 || expected == label.Value);
            }
        }

        return false;
    }

    /// <summary>Raw labels of the next few segments in the same frame: they distinguish a letter <c>(i)</c> from a roman numeral.</summary>
    private IEnumerable<ParsedLabel> NextLabels(ParsedLabel label)
    {
        for (int i = _at + 1; i < _segments.Count && i <= _at + 6; i++)
        {
            if (_segments[i].Label is { } next && next.First.Frame == label.First.Frame)
            {
                yield return next;
            }
        }
    }

    /// <summary>Whether the list goes on inside the paragraph itself, with nothing that sets it apart: <c>(a) …; (b) …</c>.</summary>
    private bool IsInlineEnumeration(Segment segment, ListChoice choice) =>
        choice.Opens && segment.First is { Reach: > 0, GapBefore: < ParagraphSegmenter.Gap }
            && choice.Label.Family is LabelFamily.LowerLetter or LabelFamily.LowerRoman && choice.Label.Value == 1
        && _look.HoldsInline(segment, choice.Label with { Key = choice.Label.Family == LabelFamily.LowerLetter ? "b" : "ii" });

    private bool PreviousEndsWithColon() =>
        _entries.FindLast(e => e.Kind != EntryKind.Heading) is { } last && _look.LastSign(last.Segment) == ':';

    private void Add(Segment segment, EntryKind kind, LabelReading? label)
    {
        if (kind == EntryKind.Heading)
        {
            _lists.AtHeading(AnnexTitle.StartsWithPart(_look.FirstWord(segment)));
        }

        _entries.Add(new Entry(segment, kind, label));
    }

    private void AddHeading(Segment segment)
    {
        LabelReading label = HeadingLabel(segment.Label!);
        _lists.AtHeading(part: false);
        _lists.CountHeading(label, _entries.Count);
        _lists.HeadingKey = label.Family is LabelFamily.Decimal or LabelFamily.Compound ? label.FullKey : _lists.HeadingKey;
        _lists.HeadingLetter = label.Family is LabelFamily.UpperLetter or LabelFamily.UpperCyrillic ? label.Key : _lists.HeadingLetter;
        _entries.Add(new Entry(segment, EntryKind.Heading, label));
    }

    /// <summary><c>I.</c>, <c>V.</c> and <c>X.</c> are Roman numbers, save where the letter before them was the last heading's.</summary>
    private LabelReading HeadingLabel(ParsedLabel label)
    {
        LabelReading letter = label.First;
        return letter.Family == LabelFamily.UpperLetter
            && label.Readings.FirstOrDefault(r => r.Family == LabelFamily.UpperRoman) is { Value: > 0 } roman
            && !(_lists.HeadingLetter is [var last] && letter.Key is [var own] && own == last + 1)
            ? roman
            : letter;
    }

    private void AddLabelled(Segment segment, ListChoice choice)
    {
        (int degree, int owner) = _lists.Take(choice, _entries.Count, segment.First.Indent);
        _entries.Add(new Entry(segment, degree == 0 ? EntryKind.Paragraph : EntryKind.Item, choice.Label)
        {
            Degree = degree,
            Owner = owner,
        });
    }
}
