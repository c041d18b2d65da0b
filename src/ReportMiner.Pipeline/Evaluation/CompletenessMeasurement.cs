using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Measures documents without gold: whether each is complete by its own numbers, and whether its items are.</summary>
internal static class CompletenessMeasurement
{
    private const string Part = "completeness";

    /// <param name="run">A run over the documents.</param>
    /// <param name="set">A name of the documents for figures.</param>
    /// <param name="on">What they are, for a reader.</param>
    public static Measurement Measure(RunResult run, string set, string on)
    {
        ImmutableArray<Document> documents = [.. run.Documents.Select(d => d.Document)];
        int Count(DocumentStatus status) => documents.Count(d => d.Status == status);
        int unaccounted = documents.Sum(d => d.Completeness.Characters.Unaccounted),
            read = documents.Sum(d => d.Completeness.Characters.Read);
        ILookup<string, Recommendation> items = run.Recommendations.ToLookup(r => r.Source.File, StringComparer.Ordinal);
        return new Measurement
        {
            Figures =
            [
                Figure.Share(Part, set, "complete", Count(DocumentStatus.Complete), documents.Length),
                Figure.Count(Part, set, "incomplete", Count(DocumentStatus.Incomplete)),
                Figure.Count(Part, set, "refused", Count(DocumentStatus.Failed)),
                Figure.Count(Part, set, "characters read", read),
                Figure.Count(Part, set, "characters unaccounted", unaccounted),
            ],
            Summary =
            [
                new("documents complete", Numbers.Of(Count(DocumentStatus.Complete), documents.Length), on, SummaryRow.Unused),
                new(
                    "documents incomplete, each with the place named",
                    Numbers.Count(Count(DocumentStatus.Incomplete)),
                    on,
                    SummaryRow.Unused),
                new("documents refused, each with a reason", Numbers.Count(Count(DocumentStatus.Failed)), on, SummaryRow.Unused),
                new($"characters not accounted for, of {Numbers.Count(read)} read", Numbers.Count(unaccounted), on, SummaryRow.Unused),
            ],
            Details =
            [
                new(
                    $"Documents: {on}",
                    ["document", "items", "number chains", "numbers missing", "numbers twice", "characters unaccounted"],
                    [.. documents.Select(d => Row(d, items[d.Source.File]))])
            ],
        };
    }

    private static ImmutableArray<string> Row(Document document, IEnumerable<Recommendation> items)
    {
        ImmutableArray<NumberChain> chains = document.Completeness.Chains;
        return
        [
            document.Source.File,
            .. new[]
            {
                items.Count(),
                chains.Length,
                chains.Sum(c => c.Missing.Length),
                chains.Sum(c => c.Duplicate.Length),
                document.Completeness.Characters.Unaccounted
            }.Select(Numbers.Count),
        ];
    }
}
