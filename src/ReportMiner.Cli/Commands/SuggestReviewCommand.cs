using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Review;

namespace ReportMiner.Cli.Commands;

/// <summary>Lists the items whose correction would teach the classifier most.</summary>
internal sealed class SuggestReviewCommand : ICommandSource
{
    private static readonly Argument<string> RunDir = new("RUNDIR") { Description = "Folder of a run." };

    private static readonly Option<int> Count = new(
        "--count") { Description = "How many items to list.", DefaultValueFactory = _ => 20, HelpName = "N" };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "Folder of a model; the shipped theme model by default.", HelpName = "DIR" };

    public string Name => "suggest-review";

    public ImmutableArray<string> Examples =>
        [
            "reportminer suggest-review result --count 20                                                        # start the review "
            + "with these"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Lists the items to look at first: recognised ones by how unsure the machine was, then uncertain ones and those whose "
                + "language versions differ, chosen to differ from one another.")
        {
            RunDir, Count, Model,
        };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        using MinedRun run = MinedRun.Load(parsed.GetValue(RunDir)!);
        int count = parsed.GetValue(Count);
        ImmutableArray<Recommendation> items = [.. run.ReadItems()];
        Recommendation[] recognised = [.. items.Where(i => i.Ocr).OrderBy(i => i.OcrConfidence ?? 0).Take(count)];
        IEnumerable<(Recommendation, ReviewSuggestion)> doubtful = recognised.Length == count
            ? []
            : ThemeModels.SuggestReview(
                ThemeModels.Open(parsed.GetValue(Model)), items.Where(i => !i.Ocr), count - recognised.Length, run.ReadLinks());
        string[][] rows =
        [
            ["ID", "DOUBT", "THEMES IN DOUBT", "PLACE", "TEXT"],
            .. recognised.Select(i => Row(i, 1 - (i.OcrConfidence ?? 0), "recognised")),
            .. doubtful.Select(d => Row(d.Item1, d.Item2.Uncertainty, Doubts(d.Item2))),
        ];
        if (rows.Length == 1)
        {
            context.Error.WriteLine("No item is in doubt.");
            return ExitStatus.Complete;
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length - 1).Select(i => rows.Max(r => r[i].Length))];
        foreach (string[] row in rows)
        {
            context.Out.WriteLine(string.Join("  ", row.Select((cell, i) => i < widths.Length ? cell.PadRight(widths[i]) : cell)));
        }

        return ExitStatus.Complete;
    }

    private static string[] Row(Recommendation item, double doubt, string reason)
    {
        string text = TerminalText.Clean(item.Text);
        return
        [
            item.Id, doubt.ToString("0.000", CultureInfo.InvariantCulture), reason,
            TerminalText.Clean($"{item.Source.Citation} {item.Label}".TrimEnd()), text.Length <= 120 ? text : text[..119] + "…",
        ];
    }

    private static string Doubts(ReviewSuggestion suggestion) =>
        string.Join(";", suggestion.Doubtful)
            + (suggestion.Differing.IsEmpty ? "" : $" (versions differ: {string.Join(";", suggestion.Differing)})");
}
