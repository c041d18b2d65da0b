using System.Collections.Immutable;

namespace ReportMiner.Model.Sources;

/// <summary>What the head of a document says about it. What it does not say is <see langword="null"/>.</summary>
public sealed record Masthead
{
    /// <summary>Nothing known.</summary>
    public static readonly Masthead Empty = new();

    /// <summary>Symbol of the document; <see langword="null"/> where none is printed.</summary>
    public DocumentSymbol? Symbol { get; init; }

    /// <summary><c>General</c>, <c>Limited</c>, <c>Restricted</c>.</summary>
    public string? Distribution { get; init; }

    /// <summary>Date of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Language of this version, as printed: <c>Russian</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Language of the original, as printed: <c>English</c>.</summary>
    public string? Original { get; init; }

    /// <summary>The body that met, or to which the document is addressed.</summary>
    public string? Body { get; init; }

    /// <summary>Session, as printed: <c>Twenty-eighth session</c>.</summary>
    public string? Session { get; init; }

    /// <summary>Place and days of the meeting, as printed: <c>Vienna, 27–29 July 2020</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Agenda item, as printed.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Title, on one line.</summary>
    public string? Title { get; init; }

    /// <summary>Job number, as printed: <c>GE.19-13879 (R) 210819 230819</c>.</summary>
    public string? JobNumber { get; init; }

    /// <summary>The State that speaks, in kebab-case, where the document is the statement of one.</summary>
    public string? Speaker { get; init; }

    /// <summary>The meeting that the document belongs to, where a side-car file names it.</summary>
    public string? Meeting { get; init; }
}
