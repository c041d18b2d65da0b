using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Terminal;
using ReportMiner.Comparison;
using ReportMiner.Export;
using ReportMiner.Export.Changes;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Links items across meetings and writes the consolidated matrix.</summary>
internal sealed class CompareCommand : ICommandSource
{
    private const string UsualFolder = "changes";

    private static readonly Argument<string[]> Inputs = new(
        "INPUT")
        {
            Description = "Folders of earlier runs, addresses of stores (postgres://…), or documents.",
            Arity = ArgumentArity.OneOrMore
        };

    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "Folder for the results; for two drafts 'changes' by default, which then gets the change list alone.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Encoder = RunCommand.EncoderOption();

    private static readonly Option<string?> Series = RunCommand.SeriesOption();

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "compare";

    public ImmutableArray<string> Examples =>
    [
        "reportminer compare morning.docx evening.docx                                                       # what changed, on one page",
        "reportminer compare report-2019.pdf report-2021.docx --out lineage                                  # two documents, even from "
        + "different bodies",
        "reportminer compare run-2019 run-2021 --out lineage                                                 # earlier runs",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "What changed between two drafts, on one page (changes.html, changes.docx); lineage between meetings: links.jsonl, "
                + "links.csv and the consolidated matrix.")
            {
                Inputs,
                Out,
                Encoder,
                Series,
                Ui
            };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, UiOption.In(context, parsed, Ui), cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string[] inputs = parsed.GetValue(Inputs)!;
        SeriesPlan plan = RunCommand.PlanOf(parsed.GetValue(Series), inputs);
        bool drafts = inputs.Length == 2 && inputs.All(File.Exists);
        string output = parsed.GetValue(Out)
            ?? (drafts
                ? UsualFolder
                : throw new InputException(
                    context.Say("Name the folder for the results: --out DIR.", "Укажите папку для результатов: --out DIR.")));
        if (parsed.GetValue(Encoder) && parsed.GetValue(Out) is null)
        {
            throw new InputException(context.Say(
                "--encoder weighs links between meetings: name the folder for them with --out DIR.",
                "Параметр --encoder влияет на соответствия между сессиями. Укажите для них папку: --out DIR."));
        }

        ChangeList? changes = drafts ? Changes(inputs, cancellation) : null;
        if (changes is not null && parsed.GetValue(Out) is null)
        {
            return Write(changes, output, context);
        }

        var export = new ExportOptions { Interface = context.Ui };
        if (!inputs.All(RunStores.IsRun))
        {
            var options = new RunOptions
            {
                Inputs = inputs,
                Output = output,
                CompareAll = inputs.All(File.Exists),
                Encoder = parsed.GetValue(Encoder),
                Series = plan,
                Worker = WorkerCommand.Self()
            };
            using RunResult fresh = ProgressDisplay.During(context, progress => ReportRun.Run(options, export, progress, cancellation));
            if (changes is not null)
            {
                Write(changes, output, context);
            }

            RunSummary.Write(fresh, output, context);
            return ReportRun.AllComplete(fresh) ? ExitStatus.Complete : ExitStatus.Incomplete;
        }

        RunResult joined = JoinedRuns.Read([.. inputs.Select(RunStores.Open)], plan, parsed.GetValue(Encoder), cancellation);
        using OutputFolder folder = OutputFolder.Open(output);
        Exporters.Export(joined, Exporters.Select([], export), new ExportTarget(folder.Create));
        folder.Commit();
        RunSummary.Write(joined, output, context);
        return ExitStatus.Complete;
    }

    private static ChangeList Changes(string[] drafts, CancellationToken cancellation) =>
        Miner.Open(new MinerOptions { Worker = WorkerCommand.Self() }).Changes(drafts[0], drafts[1], cancellation);

    private static int Write(ChangeList changes, string output, CommandContext context)
    {
        using OutputFolder folder = OutputFolder.Open(output);
        ChangeListFiles.Write(changes, context.Ui, new ExportTarget(folder.Create));
        folder.Commit();
        context.Out.WriteLine(TerminalText.Clean(ChangeListFiles.Counts(changes, context.Ui)));
        foreach (string line in ChangeListFiles.Lines(changes, context.Ui))
        {
            context.Out.WriteLine(TerminalText.Clean(line));
        }

        return changes.Incomplete.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }
}
