using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Pipeline.Batch;

/// <summary>Files with the same bytes are one document: the first by name gives its items, the others are reported as copies.</summary>
internal static class CopyFilter
{
    public static ImmutableArray<SpooledOutcome> WithoutCopies(ImmutableArray<SpooledOutcome> outcomes)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. outcomes.Select(o =>
        {
            string sha = o.Document.Source.Sha256;
            return sha.Length == 0 || first.TryAdd(sha, o.Document.Source.File) ? o : Copy(o, first[sha]);
        })];
    }

    private static SpooledOutcome Copy(SpooledOutcome outcome, string original) => outcome with
    {
        Items = default,
        Document = outcome.Document with
        {
            Diagnostics = outcome.Document.Diagnostics.Add(
                DiagnosticCatalogue.SameDocumentTwice.At($"The file has the same bytes as {original}, which gives its items.")),
        },
    };
}
