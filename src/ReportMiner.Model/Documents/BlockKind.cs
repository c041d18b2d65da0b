namespace ReportMiner.Model.Documents;

/// <summary>What a block is in its document.</summary>
public enum BlockKind
{
    /// <summary>The heading of a section, or a line of the masthead's title.</summary>
    Heading,

    /// <summary>A paragraph, numbered or not.</summary>
    Paragraph,

    /// <summary>A labelled or bulleted part of a list under a paragraph or another item.</summary>
    Item,

    Footnote,

    /// <summary>A row of a table; <see cref="Block.Cells"/> holds its cells.</summary>
    Table,

    /// <summary>Running heads, page numbers, contents lists, link lists: no text of the document.</summary>
    Furniture,
}
