using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Pipeline.Batch;

/// <summary>Warnings as errors: a document with a warning counts as incomplete.</summary>
internal static class Strictness
{
    public static SpooledOutcome Apply(SpooledOutcome outcome) =>
        outcome.Document.Status == DocumentStatus.Complete && outcome.Document.Diagnostics.Any(d => d.Severity >= Severity.Warning)
            ? outcome with { Document = outcome.Document with { Status = DocumentStatus.Incomplete } }
            : outcome;
}
