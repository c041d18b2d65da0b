namespace ReportMiner.Ingestion.Docx;

/// <summary>One level of a list (<c>w:lvl</c>).</summary>
internal sealed record LevelDefinition
{
    /// <summary>First number.</summary>
    public required int Start { get; init; }

    /// <summary>The number format as the file names it: <c>decimal</c>, <c>russianLower</c>, <c>bullet</c>, …</summary>
    public required string Format { get; init; }

    /// <summary>The text of the label, with <c>%1</c> to <c>%9</c> for the numbers of the levels.</summary>
    public required string Text { get; init; }

    /// <summary>The 1-based level after which this one restarts; 0 for never; <see langword="null"/> for every level above it.</summary>
    public int? RestartAfter { get; init; }

    /// <summary>Whether all numbers of the label are shown as decimal ones.</summary>
    public bool Legal { get; init; }

    /// <summary>The paragraph style tied to the level.</summary>
    public string? ParagraphStyle { get; init; }

    /// <summary>Whether the number is hidden text.</summary>
    public bool Hidden { get; init; }

    public Indents Indents { get; init; }

    /// <summary>Whether the level counts at all.</summary>
    public bool Counts => Format is not ("bullet" or "none");

    /// <summary>Whether using <paramref name="level"/> (0-based, above this one) restarts this level.</summary>
    public bool RestartsAfter(int level) => RestartAfter is not { } after || level < after;
}
