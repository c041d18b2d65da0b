using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>A part of a document as a reader sees it: a heading, a paragraph, an item, a footnote, a table row, or furniture.</summary>
public sealed record Block
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Level of a heading or degree of an item, from 1; 0 for the rest.</summary>
    public int Level { get; init; }

    /// <summary>
    /// Label as printed, homoglyphs normalised: <c>12.</c>, <c>(a)</c>, <c>е)</c>, <c>140.1</c>; <c>•</c> for a bullet;
    /// <see langword="null"/> without one.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>Bare keys from the numbered paragraph down to this block: <c>["4", "f"]</c>. Empty for blocks without a number.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>
    /// Clean text without the label: lines joined, marks of footnotes taken out. For a table row its cells, separated by tabs.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Language of its text; unknown if there is too little text.</summary>
    public Language Language { get; init; }

    /// <summary>Its 1-based pages, ascending.</summary>
    public ImmutableArray<int> Pages { get; init; } = [];

    /// <summary>
    /// Stretches of the manuscript's text that it is made of, label included, in order; they do not overlap with those of any other block.
    /// </summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>Its boxes on its pages; empty if the format has no pages.</summary>
    public ImmutableArray<PageBox> Boxes { get; init; } = [];

    /// <summary>Indexes in <see cref="Document.Blocks"/> of its headings, outermost first.</summary>
    public ImmutableArray<int> Section { get; init; } = [];

    /// <summary>Index in <see cref="Document.Blocks"/> of the paragraph or item that an item belongs to; −1 for none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Cells of a table row; empty for the rest.</summary>
    public ImmutableArray<TableCell> Cells { get; init; } = [];

    /// <summary>Number of the table that a row belongs to, from 0; −1 for the rest.</summary>
    public int Table { get; init; } = -1;

    /// <summary>Whether it is the heading row of its table.</summary>
    public bool TableHeader { get; init; }

    /// <summary>Marks of the footnotes called in it (<c>1</c>, <c>*</c>).</summary>
    public ImmutableArray<string> FootnoteMarks { get; init; } = [];

    /// <summary>Stretches of <see cref="Text"/> in bold type (offsets in <see cref="Text"/>).</summary>
    public ImmutableArray<TextSpan> Bold { get; init; } = [];

    /// <summary>Stretches of <see cref="Text"/> in italic type (offsets in <see cref="Text"/>).</summary>
    public ImmutableArray<TextSpan> Italic { get; init; } = [];

    /// <summary>First code unit in the manuscript's text.</summary>
    public int Start => Spans.IsEmpty ? 0 : Spans[0].Start;

    /// <summary>One past the last code unit in the manuscript's text.</summary>
    public int End => Spans.IsEmpty ? 0 : Spans[^1].End;
}
