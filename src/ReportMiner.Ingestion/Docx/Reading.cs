using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What all readers of one document's stories share.</summary>
internal sealed class Reading
{
    public required StyleChains Styles { get; init; }

    public required ParagraphSettings Settings { get; init; }

    public required ListCounters Counters { get; init; }

    public required NoteBook Footnotes { get; init; }

    public required NoteBook Endnotes { get; init; }

    public required ManuscriptWriter Writer { get; init; }

    public required Omissions Omissions { get; init; }

    /// <summary>From all parts loaded so far.</summary>
    public required HashSet<FieldChar> UnmatchedFieldMarks { get; init; }

    public required CancellationToken Cancellation { get; init; }
}
