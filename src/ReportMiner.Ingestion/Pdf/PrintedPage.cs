using System.Collections.Immutable;
using ReportMiner.Ingestion.Scans;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>A page, laid out.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Lines">Its lines in reading order.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Rules">Thin horizontal strokes outside tables.</param>
/// <param name="Scanned">Whether it has marks on it but no text that can be read.</param>
/// <param name="Characters">Number of its UTF-16 units other than white space, counted before lines were made.</param>
internal sealed record PrintedPage(
    int Number, IReadOnlyList<PrintedLine> Lines, PageTables Tables, IReadOnlyList<Box> Rules, bool Scanned, int Characters)
{
    /// <summary>What a machine recognised on it; <see langword="null"/> for a page of letters.</summary>
    public ScannedPage? Scan { get; init; }

    /// <summary>Whether that came with the file, as invisible text over a picture.</summary>
    public bool HasLayer { get; init; }

    /// <summary>What is to be said of it.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}
