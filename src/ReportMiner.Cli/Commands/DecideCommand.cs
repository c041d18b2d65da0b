using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Terminal;
using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Store;

namespace ReportMiner.Cli.Commands;

/// <summary>One decision from the command line, into the same log as the workbook and the browser.</summary>
internal sealed class DecideCommand : ICommandSource
{
    /// <summary>The value of <c>--link</c> that denies the candidates of an item and links it to another one.</summary>
    private const string OtherItem = "other";

    private static readonly Option<string> In = new(
        "--in", "-i") { Description = RunStores.Description, Required = true, HelpName = "RUNDIR" };

    private static readonly Option<string> Item = new("--item")
    {
        Description = "Id of the item, as in recommendations.jsonl.", Required = true, HelpName = "ID",
    };

    private static readonly Option<string?> Themes = new("--themes")
    {
        Description = "Theme ids, separated by ;. An empty text takes all themes away.", HelpName = "LIST",
    };

    private static readonly Option<string?> Status = new("--status")
    {
        Description = "What became of the item at its meeting: new, repeated, reworded, merged, split, dropped, uncertain.",
        HelpName = "STATUS",
    };

    private static readonly Option<string?> Comment = new(
        "--comment") { Description = "A comment. An empty text takes it away.", HelpName = "TEXT" };

    private static readonly Option<string?> Link = new("--link")
    {
        Description = "What the item is to its candidate, or to the item of --with: same, merged, split, none; other: none of its "
            + "candidates, but the item"
            + " of --with; together, apart: both belong to one thread, or to two; open: nothing is decided any more.",
        HelpName = "CHOICE",
    };

    private static readonly Option<string?> With = new("--with")
    {
        Description = "Id of the item that --link is about; without it the candidate that the matrix shows as uncertain.", HelpName = "ID",
    };

    private static readonly Option<string?> Who = new("--who")
    {
        Description = "Name that the decision is signed with; your name on this computer by default.", HelpName = "NAME",
    };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "decide";

    public ImmutableArray<string> Examples =>
    [
        "reportminer decide --in result --item 42c9ef6c9c90afde --themes 'data-retention;isp-cooperation'     # correct the themes",
        "reportminer decide --in result --item 42c9ef6c9c90afde --link same                                   # it continues its candidate",
        "reportminer decide --in result --item 42c9ef6c9c90afde --link other --with a09c14344f664dbb          # it continues another item",
        "reportminer decide --in result --item 42c9ef6c9c90afde --comment 'See the proposal of 2021.'         # note something",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Makes one decision on an item: themes, status, comment, or its link to another item. Later runs and exports keep it.")
        {
            In, Item, Themes, Status, Comment, Link, With, Who, Ui,
        };
        command.SetAction(parsed => Run(parsed, UiOption.In(context, parsed, Ui)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        IRunStore store = RunStores.Open(parsed.GetValue(In)!);
        using RunResult run = store.Read();
        string item = parsed.GetValue(Item)!;
        LineageLine line = run.Lineage.Lines.FirstOrDefault(l => l.Cells.Any(c => c.Items.Contains(item)))
            ?? throw new UserException(context.Say(
                $"No row of the matrix in '{parsed.GetValue(In)}' has an item {item}.",
                $"В матрице «{parsed.GetValue(In)}» нет строки с положением {item}."));
        var ids = line.Cells.SelectMany(c => c.Items).ToHashSet(StringComparer.Ordinal);
        Recommendation[] items = [.. run.Recommendations.Where(i => ids.Contains(i.Id))];
        string who = parsed.GetValue(Who) ?? Environment.UserName;
        DateTimeOffset when = DateTimeOffset.UtcNow;
        ImmutableArray<Decision> decisions =
        [
            .. Given(parsed).Select(g => DecisionMaker.Of(line, items, item, g.Field, g.Value, who, when)),
            .. Links(parsed, run, item, context).Select(l => LinkOf(run, item, l.Other, l.Choice, who, when, context)),
        ];
        if (decisions.IsEmpty)
        {
            throw new UserException(context.Say(
                "Say what to decide: --themes, --status, --comment or --link.",
                "Укажите, что решено: --themes, --status, --comment или --link."));
        }

        ImmutableArray<Decision> before = store.ReadDecisions();
        DecisionOutcome outcome = DecidedRun.Apply(run, [.. before, .. decisions]);
        if (outcome.Conflicts.FirstOrDefault(c => decisions.Contains(c.Decision)) is { } conflict)
        {
            throw new UserException(conflict.Reason);
        }

        RunStores.Append(store, decisions);
        var words = new DecisionWords(run, item, context.Ui);
        context.Out.WriteLine($"{items.First(i => i.Id == item).Citation}: {string.Join(", ", decisions.Select(words.Of))}");
        return ExitStatus.Complete;
    }

    private static IEnumerable<(DecisionField Field, string Value)> Given(ParseResult parsed) =>
        new[]
        {
            (DecisionField.Themes, parsed.GetValue(Themes)),
            (DecisionField.Status, parsed.GetValue(Status)),
            (DecisionField.Comment, parsed.GetValue(Comment))
        }
            .Where(g => g.Item2 is not null).Select(g => (g.Item1, g.Item2!));

    private static IEnumerable<(string Other, LinkChoice Choice)> Links(
        ParseResult parsed, RunResult run, string item, CommandContext context)
    {
        string? given = parsed.GetValue(Link), with = parsed.GetValue(With);
        if (given is null)
        {
            return with is null ? [] : throw new UserException(context.Say("--with needs --link.", "С --with нужно и --link."));
        }

        if (given == OtherItem)
        {
            return with is null ? throw new UserException(context.Say(
                    "--link other needs --with: the item that it continues.",
                    "С --link other нужно и --with: положение, которое продолжено."))
                : [
                    .. new LinkCandidates(run.Lineage).Of(item).Where(c => c != with).Select(c => (c, LinkChoice.None)),
                    (with, LinkChoice.Same)
                ];
        }

        LinkChoice choice = EnumWord.Parse<LinkChoice>(given)
            ?? throw new UserException(context.Say(
                $"'{given}' is none of {Choices}, {OtherItem}.", $"«{given}» не входит в число допустимых слов: {Choices}, {OtherItem}."));
        return [(with ?? OnlyCandidate(run, item, context), choice)];
    }

    private static string Choices => string.Join(", ", Enum.GetValues<LinkChoice>().Select(EnumWord.Of));

    private static string OnlyCandidate(RunResult run, string item, CommandContext context)
    {
        ImmutableArray<string> candidates = new LinkCandidates(run.Lineage).Of(item);
        string several = string.Join(", ", candidates);
        return candidates is [var only] ? only
            : throw new UserException(candidates.IsEmpty
                ? context.Say(
                    $"Item {item} has no uncertain link: name the other item by --with.",
                    $"У положения {item} нет неопределенных соответствий: укажите другое положение в --with.")
                : context.Say(
                    $"Item {item} has several uncertain links: name one of {several} by --with.",
                    $"У положения {item} несколько неопределенных соответствий: укажите одно из них в --with ({several})."));
    }

    private static Decision LinkOf(
        RunResult run, string item, string other, LinkChoice choice, string who, DateTimeOffset when, CommandContext context)
    {
        try
        {
            return DecisionMaker.OfLink(run, item, other, choice, who, when);
        }
        catch (ArgumentException)
        {
            throw new UserException(context.Say(
                $"No row of the matrix has an item {other}.", $"В матрице нет строки с положением {other}."));
        }
    }
}
