using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Cli.Terminal;

/// <summary>Says after a run what was found, what is not complete and why.</summary>
internal static class RunSummary
{
    public static void Write(RunResult result, string folder, CommandContext context)
    {
        TextWriter error = context.Error;
        foreach (DocumentReport report in result.Documents.Where(d => d.Document.Status != DocumentStatus.Complete))
        {
            Diagnostic? reason = report.Document.Diagnostics.Where(d => d.Severity >= Severity.Warning).OrderByDescending(d => d.Severity).FirstOrDefault();
            string place = reason?.Page is { } page ? FormattableString.Invariant($", page {page}") : "";
            error.WriteLine($"{TerminalText.Clean(report.Document.Source.File)}: {report.Document.Status.ToString().ToLowerInvariant()}: {reason?.Code}{place}: {TerminalText.Clean(reason?.Message ?? "")}");
        }

        foreach (string conflict in result.DecisionConflicts)
        {
            error.WriteLine($"decision in conflict: {TerminalText.Clean(conflict)}");
        }

        int complete = result.Documents.Count(d => d.Document.Status == DocumentStatus.Complete);
        string kinds = string.Join(", ", Enum.GetValues<RecommendationKind>()
            .Select(k => (Kind: k, Count: result.Recommendations.Count(r => r.Kind == k)))
            .Where(p => p.Count > 0)
            .Select(p => FormattableString.Invariant($"{p.Count} {Name(p.Kind, p.Count)}")));
        error.WriteLine(FormattableString.Invariant($"{complete} of {result.Documents.Length} documents complete: {(kinds.Length > 0 ? kinds : "no items")}."));
        error.WriteLine(FormattableString.Invariant($"{result.Lineage.Lines.Length} lines over {result.Lineage.Meetings.Length} meetings. Results: {TerminalText.Clean(Path.GetFullPath(folder))}"));
    }

    private static string Name(RecommendationKind kind, int count)
    {
        string name = kind switch
        {
            RecommendationKind.Operative => "operative paragraph",
            RecommendationKind.Cited => "cited request",
            _ => kind.ToString().ToLowerInvariant(),
        };
        return count == 1 ? name : name + "s";
    }
}
