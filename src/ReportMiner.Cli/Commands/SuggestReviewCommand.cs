using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Recommendations;
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
        var command = new Command(Name, "Lists the items to look at first: recognised ones by how unsure the machine was, then those whose correction would teach the theme model most, uncertain and unlike one another.") { RunDir, Count, Model };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        using MinedRun run = MinedRun.Load(parsed.GetValue(RunDir)!);
        int count = parsed.GetValue(Count);
        ImmutableArray<Recommendation> items = [.. run.ReadItems()];
        Recommendation[] recognised = [.. items.Where(i => i.Ocr).OrderBy(i => i.OcrConfidence ?? 0).Take(count)];
        foreach (Recommendation item in recognised)
        {
            Write(item, string.Create(CultureInfo.InvariantCulture, $"{1 - (item.OcrConfidence ?? 0):0.000}  recognised"), context);
        }

        if (recognised.Length >= count)
        {
            return ExitStatus.Complete;
        }

        foreach ((Recommendation item, ReviewSuggestion suggestion) in ThemeModels.SuggestReview(ThemeModels.Open(parsed.GetValue(Model)), items.Where(i => !i.Ocr), count - recognised.Length))
        {
            Write(item, string.Create(CultureInfo.InvariantCulture, $"{suggestion.Uncertainty:0.000}  {string.Join(";", suggestion.Doubtful)}"), context);
        }

        return ExitStatus.Complete;
    }

    private static void Write(Recommendation item, string reason, CommandContext context)
    {
        string text = TerminalText.Clean(item.Text), place = TerminalText.Clean($"{item.Source.Citation} {item.Label}");
        context.Out.WriteLine($"{item.Id}  {reason}  {place}  {(text.Length <= 120 ? text : text[..119] + "…")}");
    }
}
