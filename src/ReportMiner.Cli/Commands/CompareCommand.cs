using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Terminal;
using ReportMiner.Comparison;
using ReportMiner.Export;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Links items across meetings and writes the consolidated matrix.</summary>
internal sealed class CompareCommand : ICommandSource
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Description = "Folders of earlier runs, or documents.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Out = new("--out", "-o") { Description = "Folder for the results.", Required = true, HelpName = "DIR" };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "compare";

    public ImmutableArray<string> Examples =>
    [
        "reportminer compare report-2019.pdf report-2021.docx --out lineage                                  # two documents, even from different bodies",
        "reportminer compare run-2019 run-2021 --out lineage                                                 # earlier runs",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Lineage between meetings: links.jsonl, links.csv and the consolidated matrix.") { Inputs, Out, Ui };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, UiOption.In(context, parsed, Ui), cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string[] inputs = parsed.GetValue(Inputs)!;
        string output = parsed.GetValue(Out)!;
        var export = new ExportOptions { Interface = context.Ui };
        if (!inputs.All(i => File.Exists(Path.Combine(i, RunFiles.Items))))
        {
            var options = new RunOptions { Inputs = inputs, Output = output, CompareAll = inputs.All(File.Exists), Worker = WorkerCommand.Self() };
            using RunResult fresh = ProgressDisplay.During(context, progress => ReportRun.Run(options, export, progress, cancellation));
            RunSummary.Write(fresh, output, context);
            return ReportRun.AllComplete(fresh) ? ExitStatus.Complete : ExitStatus.Incomplete;
        }

        RunResult joined = JoinedRuns.Read([.. inputs.Select(i => new FolderStore(i))], cancellation);
        using OutputFolder folder = OutputFolder.Open(output);
        Exporters.Export(joined, Exporters.Select([], export), new ExportTarget(folder.Create));
        folder.Commit();
        RunSummary.Write(joined, output, context);
        return ExitStatus.Complete;
    }
}
