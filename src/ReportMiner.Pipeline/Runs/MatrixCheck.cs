using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Checks that every item which belongs into the matrix is in one line of it, and in no other.</summary>
internal static class MatrixCheck
{
    public static ImmutableArray<DocumentReport> AddTo(
        ImmutableArray<DocumentReport> documents, IStoredRecords<Recommendation> items, Lineage lineage)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string id in lineage.Lines.SelectMany(l => l.Cells).SelectMany(c => c.Items))
        {
            seen[id] = seen.GetValueOrDefault(id) + 1;
        }

        ILookup<(string File, string Sha256), Diagnostic> found = items
            .Where(i =>
                i.Primary && i.Kind is not (RecommendationKind.Proposal or RecommendationKind.Cited) && seen.GetValueOrDefault(i.Id) != 1)
            .ToLookup(i => (i.Source.File, i.Source.Sha256), i => DiagnosticCatalogue.NotInMatrix.At(
                $"Item {string.Join(' ', i.Path)} is in {seen.GetValueOrDefault(i.Id)} lines of the matrix.",
                i.Provenance.Pages.IsEmpty ? null : i.Provenance.Pages[0], i.Provenance.Start, i.Provenance.End));
        return found.Count == 0 ? documents
            : [
                .. documents.Select(
                    d =>
                        d with
                        {
                            Document = d.Document with
                            {
                                Diagnostics = [.. d.Document.Diagnostics, .. found[(d.Document.Source.File, d.Document.Source.Sha256)]]
                            }
                        })
            ];
    }
}
