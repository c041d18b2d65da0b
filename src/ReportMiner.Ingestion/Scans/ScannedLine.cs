using System.Collections.Immutable;

namespace ReportMiner.Ingestion.Scans;

/// <summary>The words of a line, from left to right.</summary>
/// <param name="Paragraph">Number of the paragraph on the page that the engine puts it in; −1 where there are none.</param>
/// <param name="Words">Its words; at least one.</param>
internal sealed record ScannedLine(int Paragraph, ImmutableArray<ScannedWord> Words)
{
    /// <summary>Size of its letters and the foot of its words, if the file gives them; otherwise they are measured from the ink.</summary>
    public double? Size { get; init; }
}
