using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store.Folders;
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
        RunResult run = new FolderStore(parsed.GetValue(RunDir)!).Read();
        IReadOnlyList<Recommendation> items = run.Recommendations;
        ThemeClassifier classifier = ThemeClassifier.Load(parsed.GetValue(Model) ?? ShippedModels.Themes);
        foreach (ReviewSuggestion suggestion in ReviewSuggester.Suggest(classifier, [.. items.Select(i => i.Text)], parsed.GetValue(Count), Versions(run)))
        {
            Recommendation item = items[suggestion.Index];
            string text = TerminalText.Clean(item.Text), place = TerminalText.Clean($"{item.Source.Citation} {item.Label}");
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{item.Id}  {suggestion.Uncertainty:0.000}  {Doubts(suggestion)}  {place}  {(text.Length <= 120 ? text : text[..119] + "…")}"));
        }

        return ExitStatus.Complete;
    }

    private static string Doubts(ReviewSuggestion suggestion) => string.Join(";", suggestion.Doubtful) + (suggestion.Differing.IsEmpty ? "" : $" (versions differ: {string.Join(";", suggestion.Differing)})");

    /// <summary>The text of the other language version, by the place of an item.</summary>
    private static Dictionary<int, string> Versions(RunResult run)
    {
        var pairs = run.Lineage.Links.Where(link => link.Relation == LinkRelation.Translation && link.Certain)
            .SelectMany(link => new[] { (link.Earlier.Id, Other: link.Later.Id), (link.Later.Id, Other: link.Earlier.Id) })
            .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Other, StringComparer.Ordinal);
        var texts = run.Recommendations.Where(item => pairs.ContainsKey(item.Id)).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Text, StringComparer.Ordinal);
        return run.Recommendations.Index().Where(one => pairs.TryGetValue(one.Item.Id, out string? other) && texts.ContainsKey(other))
            .ToDictionary(one => one.Index, one => texts[pairs[one.Item.Id]]);
    }
}
