namespace ReportMiner.Ingestion.Docx;

/// <summary>How a paragraph is set once its styles and its own properties are taken together.</summary>
internal sealed record ParagraphSetting
{
    /// <summary>Id of its paragraph style; <see langword="null"/> where the document has none.</summary>
    public string? Style { get; init; }

    /// <summary>1 to 9, or 0 for no heading.</summary>
    public int HeadingLevel { get; init; }

    public bool Centered { get; init; }

    /// <summary>Left edge of the first line in twentieths of a point.</summary>
    public int Indent { get; init; }

    public ListPlace? List { get; init; }

    /// <summary>Whether it is an entry of a table of contents.</summary>
    public bool Contents { get; init; }
}
