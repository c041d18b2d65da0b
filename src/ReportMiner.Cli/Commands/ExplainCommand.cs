using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Cli.Commands;

/// <summary>Shows why a text was given its themes.</summary>
internal sealed class ExplainCommand : ICommandSource
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "The text of an item, in quotation marks." };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "Folder of a model; the shipped theme model by default.", HelpName = "DIR" };

    private static readonly Option<bool> All = new("--all") { Description = "Show the themes that were not given too." };

    public string Name => "explain";

    public ImmutableArray<string> Examples =>
        [
            "reportminer explain \"States should keep traffic data for one year.\"                                   # the words that "
            + "carried each theme"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Shows the words that counted for and against each theme of a text, with their weights.") { Text, Model, All };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        string text = parsed.GetValue(Text)!;
        ThemeClassifier classifier = ThemeModels.Open(parsed.GetValue(Model));
        ImmutableArray<ThemeExplanation> themes =
        [
            .. classifier.Explain(text).Where(e => e.Score.Given || parsed.GetValue(All)).OrderByDescending(e => e.Score.Probability)
        ];
        context.Out.WriteLine($"Model {classifier.ModelId}");
        if (themes.IsEmpty)
        {
            context.Out.WriteLine("No theme. With --all every theme is shown with what counted for and against it.");
        }

        foreach (ThemeExplanation theme in themes)
        {
            context.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(theme.Score.Given ? "+" : "-")} {theme.Score.Id}: {theme.Score.Probability:0.000} (given "
                        + $"from {theme.Score.Threshold:0.000}); log-odds {Signed(theme.LogOdds)} = base {Signed(theme.Base)}, whole "
                        + $"text {Signed(theme.Whole)}, words {Signed(theme.Words.Sum(w => w.Weight))}"));
            foreach (Evidence word in theme.Words.OrderByDescending(w => Math.Abs(w.Weight)).Take(8))
            {
                context.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture, $"    {Signed(word.Weight),6}  {TerminalText.Clean(text[word.Start..word.End])}"));
            }
        }

        return ExitStatus.Complete;
    }

    /// <summary>Two places with a sign; what is less than half a hundredth is zero and has none.</summary>
    internal static string Signed(double value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero) is var rounded && rounded == 0
            ? "0.00"
            : rounded.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
}
