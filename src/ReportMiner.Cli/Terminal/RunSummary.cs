using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
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

        context.Error.WriteLine($"{context.Say("Results", "Результаты")}: {TerminalText.Clean(Path.GetFullPath(folder))}");
    }

    public static void Write(RunResult result, string folder, CommandContext context) => Write(Of(result, context), folder, context);

    /// <returns>The lines of the summary, fit for a terminal.</returns>
    public static IEnumerable<string> Of(RunResult result, CommandContext context)
    {
        foreach (DocumentReport report in result.Documents.Where(d => d.Document.Status != DocumentStatus.Complete))
        {
            yield return Incomplete(report.Document, context);
        }

        foreach (string name in SeriesNames.Unknown(result))
        {
            yield return context.Say(
                $"The series name '{TerminalText.Clean(name)}', which is no document of this run.",
                $"В описании серий назван «{TerminalText.Clean(name)}», такого документа среди обработанных нет.");
        }

        foreach (string conflict in result.DecisionConflicts)
        {
            yield return $"{context.Say("decision in conflict", "прежнее уточнение не применено")}: {TerminalText.Clean(conflict)}";
        }

        string[] empty =
        [
            .. result.Documents.Where(d => d.Items == 0 && d.Document.Status != DocumentStatus.Failed).Select(d => d.Document.Source.File)
        ];
        if (empty.Length > 0)
        {
            string names = TerminalText.Clean(string.Join(", ", empty));
            yield return context.Say(
                FormattableString.Invariant($"No items in {empty.Length} of {result.Documents.Length} documents: {names}."),
                FormattableString.Invariant(
                    $"Рекомендаций не найдено в документах ({empty.Length} из {result.Documents.Length}): {names}."));
        }

        foreach (string line in Totals(result, context))
        {
            yield return line;
        }
    }

    private static string Incomplete(Document document, CommandContext context)
    {
        Diagnostic? reason =
            document.Diagnostics.Where(d => d.Severity >= Severity.Warning).OrderByDescending(d => d.Severity).FirstOrDefault();
        string place = reason?.Page is { } page ? FormattableString.Invariant($", {context.Say("page", "с.")} {page}") : "";
        string status = document.Status switch
        {
            DocumentStatus.Failed => context.Say("failed", "не обработан"),
            DocumentStatus.Recognised => context.Say("recognised", "распознан"),
            _ => context.Say("incomplete", "учтен не полностью"),
        };
        string message = reason is null ? "" : TerminalText.Clean(DiagnosticText.In(reason, context.Ui));
        return $"{TerminalText.Clean(document.Source.File)}: {status}: {reason?.Code}{place}: {message}";
    }

    private static IEnumerable<string> Totals(RunResult result, CommandContext context)
    {
        int complete = result.Documents.Count(d => d.Document.Status == DocumentStatus.Complete), documents = result.Documents.Length;
        string kinds =
            string.Join(
                ", ", DistinctItems.Of(result).CountBy(r => r.Kind).OrderBy(p => p.Key).Select(p => Count(p.Key, p.Value, context)));
        int scans = result.Documents.Count(d => d.Document.Status == DocumentStatus.Recognised);
        string recognised = scans == 0
            ? ""
            : context.Say(FormattableString.Invariant($", {scans} recognised"), FormattableString.Invariant($", распознано: {scans}"));
        yield return context.Say(
            FormattableString.Invariant(
                $"{complete} of {documents} documents complete{recognised}: {(kinds.Length > 0 ? kinds : "no items")}."),
            FormattableString.Invariant(
                $"Документов учтено полностью: {complete} из {documents}{recognised}. Найдено: {(kinds.Length > 0 ? kinds : "ничего")}."));
        int lines = result.Lineage.Lines.Length, meetings = result.Lineage.Meetings.Length;
        yield return context.Say(
            FormattableString.Invariant($"{lines} recommendations traced across {meetings} meetings."),
            FormattableString.Invariant($"Прослежено рекомендаций: {lines}; сессий и совещаний: {meetings}."));
    }

    private static string Count(RecommendationKind kind, int count, CommandContext context)
    {
        if (context.Ui == Language.Russian)
        {
            string russian = kind switch
            {
                RecommendationKind.Recommendation => "рекомендаций",
                RecommendationKind.Conclusion => "выводов",
                RecommendationKind.Operative => "пунктов постановляющей части",
                RecommendationKind.Proposal => "предложений",
                _ => "из других документов",
            };
            return FormattableString.Invariant($"{russian} – {count}");
        }

        string name = kind switch
        {
            RecommendationKind.Operative => "operative paragraph",
            RecommendationKind.Cited => "cited request",
            _ => kind.ToString().ToLowerInvariant(),
        };
        return FormattableString.Invariant($"{count} {(count == 1 ? name : name + "s")}");
    }
}
