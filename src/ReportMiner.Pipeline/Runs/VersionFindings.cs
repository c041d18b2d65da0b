using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Reports, at the document that was read second, where its items disagree with those of its other language version.</summary>
internal static class VersionFindings
{
    public static ImmutableArray<DocumentReport> AddTo(ImmutableArray<DocumentReport> documents, ImmutableArray<Recommendation> items, Lineage lineage)
    {
        Dictionary<string, Recommendation> byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        ILookup<string, Diagnostic> found = lineage.Links.Where(l => l.Relation == LinkRelation.Translation)
            .Select(l => (Item: byId[l.Later.Id], Message: Message(byId[l.Earlier.Id], byId[l.Later.Id], l.Certain)))
            .Where(f => f.Message is not null)
            .ToLookup(f => f.Item.Source.Sha256, f => At(f.Item, f.Message!), StringComparer.Ordinal);
        return [.. documents.Select(d => d with { Document = d.Document with { Diagnostics = [.. d.Document.Diagnostics, .. found[d.Document.Source.Sha256]] } })];
    }

    private static string? Message(Recommendation first, Recommendation other, bool confirmed)
    {
        string number = string.Join(' ', other.Path), firstNumber = string.Join(' ', first.Path);
        return !confirmed ? $"Item {number} says something else than item {firstNumber} of {first.Source.File}; the two were not joined."
            : number != firstNumber && number.Length > 0 && firstNumber.Length > 0 ? $"Item {number} is item {firstNumber} of {first.Source.File}."
            : null;
    }

    private static Diagnostic At(Recommendation item, string message) =>
        DiagnosticCatalogue.VersionsDisagree.At(message, item.Provenance.Pages.IsEmpty ? null : item.Provenance.Pages[0], item.Provenance.Start, item.Provenance.End);
}
