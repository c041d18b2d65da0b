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

    private static readonly Option<int> Count = new("--count") { Description = "How many items to list.", DefaultValueFactory = _ => 20, HelpName = "N" };

    private static readonly Option<string?> Model = new("--model") { Description = "Folder of a model; the shipped theme model by default.", HelpName = "DIR" };

    public string Name => "suggest-review";

    public ImmutableArray<string> Examples => ["reportminer suggest-review result --count 20                                                        # where half an hour of corrections goes best"];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Lists the items whose correction would teach the theme model most: uncertain ones, those whose language versions differ, unlike one another.") { RunDir, Count, Model };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        using MinedRun run = MinedRun.Load(parsed.GetValue(RunDir)!);
        ThemeClassifier model = ThemeModels.Open(parsed.GetValue(Model));
        foreach ((Recommendation item, ReviewSuggestion suggestion) in ThemeModels.SuggestReview(model, run.ReadItems(), parsed.GetValue(Count), run.ReadLinks()))
        {
            string text = TerminalText.Clean(item.Text), place = TerminalText.Clean($"{item.Source.Citation} {item.Label}");
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{item.Id}  {suggestion.Uncertainty:0.000}  {Doubts(suggestion)}  {place}  {(text.Length <= 120 ? text : text[..119] + "…")}"));
        }

        return ExitStatus.Complete;
    }

    private static string Doubts(ReviewSuggestion suggestion) =>
        string.Join(";", suggestion.Doubtful) + (suggestion.Differing.IsEmpty ? "" : $" (versions differ: {string.Join(";", suggestion.Differing)})");
}
