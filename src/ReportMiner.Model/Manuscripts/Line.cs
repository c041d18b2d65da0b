using System.Collections.Immutable;

namespace ReportMiner.Model.Manuscripts;

/// <summary>
/// A line as it was read: one physical line of a PDF or of hard-wrapped text, one whole paragraph of a format that keeps paragraphs
/// (DOCX, HTML, Markdown). The text itself is in <see cref="Manuscript.Text"/>.
/// </summary>
public sealed record Line
{
    /// <summary>First UTF-16 code unit in <see cref="Manuscript.Text"/>; leading white space is left out.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code unit; trailing white space is left out.</summary>
    public required int End { get; init; }

    public LineRole Role { get; init; }

    /// <summary>1-based page; 0 where the format has no pages.</summary>
    public int Page { get; init; }

    /// <summary>Its box on the page; <see langword="null"/> if the format has no places.</summary>
    public Box? Box { get; init; }

    public ParagraphStart ParagraphStart { get; init; }

    /// <summary>
    /// Vertical distance to the line before it in the reading order, in multiples of the usual distance of two lines of one paragraph
    /// (1 = goes on directly; about 1.5 or more = a gap). 0 for the first line of a page or column.
    /// </summary>
    public double GapBefore { get; init; }

    /// <summary>
    /// Distance of its left edge from the left edge of its column, in ems of the body size (PDF) or characters halved (text).
    /// </summary>
    public double Indent { get; init; }

    /// <summary>
    /// The part of its column's width, from the column's left edge, that the line reaches: about 1 for a full line. 0 where not known.
    /// </summary>
    public double Reach { get; init; }

    /// <summary>Whether the line is in the middle of its column, clear of both edges.</summary>
    public bool Centered { get; init; }

    /// <summary>Size of most of its letters in points; 0 where not known.</summary>
    public double FontSize { get; init; }

    /// <summary>The style that all its letters share (labels and marks left out of account).</summary>
    public TextStyle Style { get; init; }

    /// <summary>Stretches of the line that are set in another way than plain, in order; they do not overlap.</summary>
    public ImmutableArray<StyledSpan> Spans { get; init; } = [];

    /// <summary>1 to 9 where the format itself calls the line a heading of that level; otherwise 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>
    /// The number or letter that the format gives to the paragraph and that is not in the text (Word's automatic numbers,
    /// HTML's <c>ol</c>), rendered as a reader sees it: <c>12.</c>, <c>(a)</c>, <c>б)</c>. Bullets are given as <c>•</c>.
    /// </summary>
    public string? AutoLabel { get; init; }

    /// <summary>Depth of the paragraph's list, from 1; 0 for none.</summary>
    public int ListDepth { get; init; }

    /// <summary>Its place in a table; only with <see cref="LineRole.Table"/>.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>The mark that calls this footnote (<c>1</c>, <c>*</c>); only on the first line of a footnote.</summary>
    public string? FootnoteMark { get; init; }
}
