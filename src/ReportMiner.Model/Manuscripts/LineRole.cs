namespace ReportMiner.Model.Manuscripts;

/// <summary>What a line is, as far as layout alone shows.</summary>
public enum LineRole
{
    /// <summary>Running text, headings, list items.</summary>
    Body,

    /// <summary>
    /// Running heads, page numbers, job numbers, bar codes, link lists at page ends, tables of contents' leaders: kept, but not text.
    /// </summary>
    Furniture,

    /// <summary>A footnote or endnote, set apart from the text.</summary>
    Footnote,

    /// <summary>A line inside a table cell; <see cref="Line.Cell"/> says which.</summary>
    Table,
}
