using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Cli.Terminal;

/// <summary>Says after a run what was found, what is not complete and why.</summary>
internal static class RunSummary
{
    /// <param name="lines">What <see cref="Of"/> gave.</param>
    /// <param name="folder">Folder of the results.</param>
    /// <param name="context">Where it is said.</param>
    public static void Write(IEnumerable<string> lines, string folder, CommandContext context)
    {
        foreach (string line in lines)
        {
            context.Error.WriteLine(line);
        }

        context.Error.WriteLine($"Results: {TerminalText.Clean(Path.GetFullPath(folder))}");
    }

    public static void Write(RunResult result, string folder, CommandContext context) => Write(Of(result), folder, context);

    /// <returns>The lines of the summary, fit for a terminal.</returns>
    public static IEnumerable<string> Of(RunResult result)
    {
        foreach (DocumentReport report in result.Documents.Where(d => d.Document.Status != DocumentStatus.Complete))
        {
            Diagnostic? reason = report.Document.Diagnostics.Where(d => d.Severity >= Severity.Warning).OrderByDescending(d => d.Severity).FirstOrDefault();
            string place = reason?.Page is { } page ? FormattableString.Invariant($", page {page}") : "";
            yield return $"{TerminalText.Clean(report.Document.Source.File)}: {report.Document.Status.ToString().ToLowerInvariant()}: {reason?.Code}{place}: {TerminalText.Clean(reason?.Message ?? "")}";
        }

        foreach (string conflict in result.DecisionConflicts)
        {
            yield return $"decision in conflict: {TerminalText.Clean(conflict)}";
        }

        string[] empty = [.. result.Documents.Where(d => d.Items == 0 && d.Document.Status != DocumentStatus.Failed).Select(d => d.Document.Source.File)];
        if (empty.Length > 0)
        {
            yield return FormattableString.Invariant($"no item in {empty.Length} of {result.Documents.Length} documents: {TerminalText.Clean(string.Join(", ", empty))}.");
        }

        int complete = result.Documents.Count(d => d.Document.Status == DocumentStatus.Complete);
        int recognised = result.Documents.Count(d => d.Document.Status == DocumentStatus.Recognised);
        string kinds = string.Join(", ", result.Recommendations.CountBy(r => r.Kind).OrderBy(p => p.Key)
            .Select(p => FormattableString.Invariant($"{p.Value} {Name(p.Key, p.Value)}")));
        yield return FormattableString.Invariant($"{complete} of {result.Documents.Length} documents complete{(recognised == 0 ? "" : FormattableString.Invariant($", {recognised} recognised"))}: {(kinds.Length > 0 ? kinds : "no items")}.");
        yield return FormattableString.Invariant($"{result.Lineage.Lines.Length} lines over {result.Lineage.Meetings.Length} meetings.");
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
