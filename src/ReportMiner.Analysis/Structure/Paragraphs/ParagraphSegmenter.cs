using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>
/// Groups the body lines of a manuscript into segments. If the format does not mark paragraphs (PDF, hard-wrapped text), gaps,
/// indents, ends of lines, style and labels show them.
/// </summary>
internal sealed class ParagraphSegmenter(Manuscript manuscript)
{
    /// <summary>A distance of lines from this multiple of the usual one on parts paragraphs.</summary>
    public const double Gap = 1.38;

    /// <summary>A last line that reaches less than this part of the column's width ends a paragraph, if it ends a sentence too.</summary>
    private const double ShortLine = 0.9;

    /// <summary>A difference of indents of this many ems is meant, not noise.</summary>
    private const double IndentStep = 0.9;

    /// <summary>In plain text one leading space is meant: half an em.</summary>
    private const double PlainIndentStep = 0.4;

    private readonly Lazy<bool> _gluesLabels = new(() => GluesLabels(manuscript));

    public List<Segment> Segment(IEnumerable<Line> body)
    {
        var segments = new List<Segment>();
        Segment? open = null;
        foreach (Line line in body)
        {
            ParsedLabel? label = LabelOf(line);
            Start start = open is null ? Start.Firm : Begins(open, line, label);
            if (start == Start.No)
            {
                open!.Lines.Add(line);
                continue;
            }

            open = new Segment(line, label, start == Start.Firm);
            segments.Add(open);
        }

        return segments;
    }

    private enum Start
    {
        No,
        Perhaps,
        Firm,
    }

    private ParsedLabel? LabelOf(Line line)
    {
        if (line.AutoLabel is { } auto)
        {
            return LabelParser.Parse(auto + " X");
        }

        ParsedLabel? label = LabelParser.Parse(manuscript.Text.AsSpan(line.Start, line.End - line.Start));
        return label is { Glued: true } && !_gluesLabels.Value ? null : label;
    }

    /// <summary>
    /// Whether the document puts no blank after its numbers (<c>3.The Committee</c>), so that <c>A.Introduction</c> is a heading and no
    /// name.
    /// </summary>
    private static bool GluesLabels(Manuscript manuscript)
    {
        int glued = 0, spaced = 0;
        foreach (Line line in manuscript.Lines.Where(l => l.Role == LineRole.Body && l.AutoLabel is null))
        {
            if (LabelParser.Parse(manuscript.Text.AsSpan(line.Start, line.End - line.Start))
                is { First: { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot } } label)
            {
                (glued, spaced) = label.Length == label.Raw.Length ? (glued + 1, spaced) : (glued, spaced + 1);
            }
        }

        return glued > 1 && glued > spaced;
    }

    private Start Begins(Segment open, Line line, ParsedLabel? label)
    {
        if (line.ParagraphStart == ParagraphStart.Begins)
        {
            return Start.Firm;
        }

        if (line.ParagraphStart == ParagraphStart.Continues)
        {
            return Start.No;
        }

        Line last = open.Last;
        if (StyleChanges(open, line))
        {
            return Start.Firm;
        }

        bool newPlace = line.Page != last.Page || line.GapBefore <= 0;
        if (!newPlace && line.GapBefore >= Gap)
        {
            return EndsInside(last) && !Short(last) && label is null && !line.Centered && line.GapBefore < 2 * Gap && Lowercase(line)
                ? Start.No
                : Start.Firm;
        }

        bool sentenceEnds = EndsSentence(last);
        if (sentenceEnds && OpensQuotation(line) && OpensQuotation(open.First))
        {
            // In a long quotation every paragraph begins with the mark.
            return Start.Firm;
        }

        bool indented = line.Indent - ContinuationIndent(open, line) >= (line.FontSize > 0 ? IndentStep : PlainIndentStep);

        // Preambular paragraphs end with commas.
        bool comma = manuscript.Text[last.End - 1] == ',';
        bool clauseEnds = comma && (newPlace ? Short(last) && (label is not null || !Lowercase(line)) : indented);
        if (label is not null && label.First.Family != LabelFamily.Bullet)
        {
            return clauseEnds || (sentenceEnds && (indented || Outdented(open, line) || Short(last))) ? Start.Firm
                : sentenceEnds || indented || HeadingBefore(open) || (comma && IsFirstOperative(label)) || EndsUnmarked(last, line)
                    ? Start.Perhaps
                    : Start.No;
        }

        if (label is not null)
        {
            // A dash may also stand at a line end inside a sentence; every other sign only begins an item.
            return sentenceEnds || indented || Short(last) || HeadingBefore(open) || !IsDash(line) ? Start.Perhaps : Start.No;
        }

        if (!sentenceEnds)
        {
            // A heading has no full stop at its end: what follows it in another place starts a new paragraph.
            return clauseEnds || (HeadingBefore(open) && indented && line.Style != last.Style) ? Start.Firm : Start.No;
        }

        return (indented && !newPlace) || (Short(last) && !Lowercase(line))
            || ((Outdented(open, line) || LeftOfLabel(open, line)) && !newPlace) ? Start.Firm : Start.No;
    }

    /// <summary>Indent that a line of the same paragraph would have: that of its lines after the first, if there are any.</summary>
    private static double ContinuationIndent(Segment open, Line line) =>
        open.Lines.Count > 1 ? open.Last.Indent : Math.Min(open.First.Indent, line.Indent);

    private static bool Outdented(Segment open, Line line) => open.Lines.Count > 1 && open.Last.Indent - line.Indent >= IndentStep;

    /// <summary>A title such as <c>Within a year:</c> that begins left of an item's label is of no item.</summary>
    private bool LeftOfLabel(Segment open, Line line) =>
        open.Label is not null && open.First.AutoLabel is null && line.FontSize > 0 && open.First.Indent - line.Indent >= IndentStep
            && manuscript.Text[line.End - 1] == ':' && Short(line);

    private static bool Short(Line line) => line.Reach > 0 && line.Reach < ShortLine;

    /// <summary>
    /// Whether an item may end without any sign before a label: at the foot of a page, or well before the end of the line.
    /// </summary>
    private static bool EndsUnmarked(Line last, Line line) => line.Page != last.Page || Short(last);

    private bool HeadingBefore(Segment open) =>
        open.Lines.Count <= 3 && !EndsSentence(open.Last) && (open.Last.Centered || open.Last.Style.HasFlag(TextStyle.Bold));

    private bool StyleChanges(Segment open, Line line)
    {
        Line last = open.Last;
        bool size = last.FontSize > 0 && line.FontSize > 0 && Math.Abs(last.FontSize - line.FontSize) > 0.06 * last.FontSize + 0.3;
        bool boldHeading = last.Style.HasFlag(TextStyle.Bold) != line.Style.HasFlag(TextStyle.Bold)
            && open.Lines.All(l => l.Style == last.Style)
            && (last.Centered || line.Centered || line.GapBefore > 1.15
                || (last.Style.HasFlag(TextStyle.Bold) && Short(last) && !EndsSentence(last) && !Lowercase(line)));
        bool centred = last.Centered != line.Centered && last.Centered && line.GapBefore > 1.15;
        return size || boldHeading || centred || line.HeadingLevel != last.HeadingLevel;
    }

    /// <summary>A preamble ends with a comma, and operative paragraph 1 follows.</summary>
    private static bool IsFirstOperative(ParsedLabel label) =>
        label.First is { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot, Value: 1 } or { Lead: LeadWords.Operative, Value: 1 };

    private bool EndsSentence(Line line)
    {
        int end = line.End;
        while (end > line.Start
            && (FootnoteMarks.Covers(line, end - 1) || manuscript.Text[end - 1] is '»' or '”' or '"' or '’' or '*' or ' ' or ')'))
        {
            end--;
        }

        return end > line.Start && manuscript.Text[end - 1] is '.' or ';' or ':' or '!' or '?';
    }

    /// <summary>Whether the line plainly stops inside a sentence: at a comma, a hyphen or a letter.</summary>
    private bool EndsInside(Line line) =>
        !EndsSentence(line) && (manuscript.Text[line.End - 1] is ',' or '-' || (Reaches(line) && !line.Centered));

    private static bool Reaches(Line line) => line.Reach >= ShortLine;

    private bool OpensQuotation(Line line) => manuscript.Text[line.Start] is '“' or '"' or '«' or '„';

    private bool IsDash(Line line) => manuscript.Text[line.Start] is '–' or '—' or '-' or '*';

    private bool Lowercase(Line line) => char.IsLower(manuscript.Text[line.Start]);
}
