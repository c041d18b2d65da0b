using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Reports, at the document that was read second, where its items disagree with those of its other language version.</summary>
internal static class VersionFindings
{
    public static ImmutableArray<DocumentReport> AddTo(
        ImmutableArray<DocumentReport> documents, IStoredRecords<Recommendation> items, Lineage lineage)
    {
        ItemsById byId = new ItemsById(items);
        ILookup<string, Diagnostic> found = lineage.Links.Where(l => l.Relation == LinkRelation.Translation)
            .Select(l => Finding(byId.Find(l.Earlier.Id)!, byId.Find(l.Later.Id)!, l.Certain))
            .OfType<(string Sha256, Diagnostic Diagnostic)>()
            .ToLookup(f => f.Sha256, f => f.Diagnostic, StringComparer.Ordinal);
        return
        [
            .. documents.Select(
                d =>
                    d with { Document = d.Document with { Diagnostics = [.. d.Document.Diagnostics, .. found[d.Document.Source.Sha256]] } })
        ];
    }

    private static (string Sha256, Diagnostic Diagnostic)? Finding(Recommendation first, Recommendation other, bool confirmed) =>
        Message(first, other, confirmed) is { } message ? (other.Source.Sha256, At(other, message)) : null;

    private static string? Message(Recommendation first, Recommendation other, bool confirmed)
    {
        string number = string.Join(' ', other.Path), firstNumber = string.Join(' ', first.Path);
        return !confirmed ? $"Item {number} differs in content from item {firstNumber} of {first.Source.File}; the two were not joined."
            : number != firstNumber && number.Length > 0 && firstNumber.Length > 0
                ? $"Item {number} is item {firstNumber} of {first.Source.File}."
            : null;
    }

    private static Diagnostic At(Recommendation item, string message) =>
        DiagnosticCatalogue.VersionsDisagree.At(
            message, item.Provenance.Pages.IsEmpty ? null : item.Provenance.Pages[0], item.Provenance.Start, item.Provenance.End);
}
