namespace ReportMiner.CorpusMaker.Sources;

/// <summary>The head of the first page. Empty strings stand for lines that the document does not have.</summary>
public sealed record SourceMasthead
{
    /// <summary>Symbol, with an asterisk behind it where it has one.</summary>
    public required string Symbol { get; init; }

    public required string Distribution { get; init; }

    /// <summary>Date of the document, <c>yyyy-MM-dd</c>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Lines on languages, separated by line feeds.</summary>
    public required string Languages { get; init; }

    public required string Body { get; init; }

    public required string Session { get; init; }

    public required string Place { get; init; }

    public required string Agenda { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Line of a draft resolution that names who submits it.</summary>
    public string? Sponsors { get; init; }

    public required string JobNumber { get; init; }

    /// <summary>Footnote of the first page, with its asterisk.</summary>
    public string? Asterisk { get; init; }

    /// <summary>Line under the title.</summary>
    public string? Note { get; init; }
}
