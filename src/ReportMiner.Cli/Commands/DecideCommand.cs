using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>One decision from the command line, into the same log as the workbook and the browser.</summary>
internal sealed class DecideCommand : ICommandSource
{
    private static readonly Option<string> In = new("--in", "-i") { Description = "Folder that 'run' wrote.", Required = true, HelpName = "RUNDIR" };

    private static readonly Option<string> Item = new("--item") { Description = "Id of the item, as in recommendations.jsonl.", Required = true, HelpName = "ID" };

    private static readonly Option<string?> Themes = new("--themes") { Description = "Theme ids, separated by ;. An empty text takes all themes away.", HelpName = "LIST" };

    private static readonly Option<string?> Status = new("--status") { Description = "What became of the item at its meeting: new, repeated, reworded, merged, split, dropped, uncertain.", HelpName = "STATUS" };

    private static readonly Option<string?> Comment = new("--comment") { Description = "A comment. An empty text takes it away.", HelpName = "TEXT" };

    private static readonly Option<string?> Who = new("--who") { Description = "Name that the decision is signed with; your name on this computer by default.", HelpName = "NAME" };

    public string Name => "decide";

    public ImmutableArray<string> Examples =>
    [
        "reportminer decide --in result --item 42c9ef6c9c90afde --themes 'data-retention;isp-cooperation'     # correct the themes",
        "reportminer decide --in result --item 42c9ef6c9c90afde --status reworded --who 'A. Analyst'          # settle an uncertain link",
        "reportminer decide --in result --item 42c9ef6c9c90afde --comment 'See the proposal of 2021.'         # note something",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Makes one decision on an item: themes, status or comment. Later runs and exports keep it.") { In, Item, Themes, Status, Comment, Who };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        (DecisionField Field, string? Value)[] given =
        [
            .. new[] { (DecisionField.Themes, parsed.GetValue(Themes)), (DecisionField.Status, parsed.GetValue(Status)), (DecisionField.Comment, parsed.GetValue(Comment)) }.Where(g => g.Item2 is not null),
        ];
        if (given.Length == 0)
        {
            throw new UserException("Say what to decide: --themes, --status or --comment.");
        }

        var store = new FolderStore(parsed.GetValue(In)!);
        using RunResult run = store.Read();
        string item = parsed.GetValue(Item)!;
        LineageLine line = run.Lineage.Lines.FirstOrDefault(l => l.Cells.Any(c => c.Items.Contains(item)))
            ?? throw new UserException($"No row of the matrix in '{parsed.GetValue(In)}' has an item {item}.");
        var ids = line.Cells.SelectMany(c => c.Items).ToHashSet(StringComparer.Ordinal);
        Recommendation[] items = [.. run.Recommendations.Where(i => ids.Contains(i.Id))];
        string who = parsed.GetValue(Who) ?? Environment.UserName;
        ImmutableArray<Decision> decisions = [.. given.Select(g => DecisionMaker.Of(line, items, item, g.Field, g.Value!, who, DateTimeOffset.UtcNow))];
        DecisionOutcome outcome = new DecisionStore(decisions).Apply(run);
        if (!outcome.Conflicts.IsEmpty)
        {
            throw new UserException(outcome.Conflicts[0].Reason);
        }

        store.Append(DecisionMaker.Numbered(decisions, store.ReadLog(0).Entries.Select(e => e.Decision)));
        context.Out.WriteLine($"{items.First(i => i.Id == item).Citation}: {string.Join(", ", given.Select(g => $"{EnumWord.Of(g.Field)} = {(g.Value!.Length == 0 ? "none" : g.Value)}"))}");
        return ExitStatus.Complete;
    }
}
