using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Store.Records;

/// <summary>A document of the run report. Names and order of the members are fixed; new ones go to the end.</summary>
internal sealed record DocumentRecord
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required SourceFormat Format { get; init; }

    public string? Symbol { get; init; }

    public required string Meeting { get; init; }

    public required ImmutableArray<Language> Languages { get; init; }

    public required int Pages { get; init; }

    public required DocumentStatus Status { get; init; }

    public required int Items { get; init; }

    public required Completeness Completeness { get; init; }

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What the head of the document says, whole.</summary>
    public required Masthead Masthead { get; init; }

    /// <param name="report">The document.</param>
    /// <param name="further">What was noticed when the results were written.</param>
    public static DocumentRecord Of(DocumentReport report, IEnumerable<Diagnostic> further)
    {
        SourceInfo source = report.Document.Source;
        return new DocumentRecord
        {
            File = source.File,
            Sha256 = source.Sha256,
            Bytes = source.Size,
            Format = source.Format,
            Symbol = source.Masthead.Symbol?.Text,
            Meeting = source.Meeting,
            Languages = [.. report.Document.Languages.Where(l => l != Language.Unknown)],
            Pages = source.PageCount,
            Status = report.Document.Status,
            Items = report.Items,
            Completeness = report.Document.Completeness,
            Diagnostics = [.. report.Document.Diagnostics, .. further],
            Masthead = source.Masthead,
        };
    }

    /// <summary>The document, without diagnostics that writing the results adds again.</summary>
    public DocumentReport ToReport() => new(
        new Document
        {
            Source = new SourceInfo
            {
                File = File, Sha256 = Sha256, Size = Bytes, Format = Format, PageCount = Pages, Meeting = Meeting, Masthead = Masthead,
            },
            Status = Status,
            Languages = Languages,
            Completeness = Completeness,
            Diagnostics = [.. Diagnostics.Where(d => d.Code != DiagnosticCatalogue.CellTooLong.Code)],
        },
        Items,
        0);
}
