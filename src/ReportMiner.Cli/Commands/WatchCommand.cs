using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.InteropServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Watching;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Cli.Commands;

/// <summary>Writes a change list on every save of a document in a folder.</summary>
internal sealed class WatchCommand : ICommandSource
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder in which drafts are saved." };

    private static readonly Option<string?> Out = new("--out",
        "-o") { Description = "Folder for versions and change lists; DIR-changes by default.", HelpName = "DIR" };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "watch";

    public ImmutableArray<string> Examples =>
        [
            "reportminer watch drafts --ui ru                                                                    # a change list on "
            + "every save; Ctrl+C ends"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name,
            "A change list on every save: what was added, deleted, moved, softened or reversed since the save before.") { Folder, Out, Ui };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, UiOption.In(context, parsed, Ui), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!));
        if (!Directory.Exists(folder))
        {
            throw new InputException($"'{parsed.GetValue(Folder)}' is not a folder.");
        }

        string output = parsed.GetValue(Out) ?? folder + "-changes";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        context.Error.WriteLine(context.Say(
            $"Watching '{TerminalText.Clean(folder)}'. Change lists go to '{TerminalText.Clean(output)}'. Ctrl+C ends.",
            $"Идет наблюдение за папкой «{TerminalText.Clean(folder)}». Перечни изменений записываются в "
                + $"«{TerminalText.Clean(output)}». Завершение: Ctrl+C."));
        try
        {
            Miner.Open(new MinerOptions { Worker = WorkerCommand.Self() })
                .Watch(folder, output, context.Ui, save => Report(save, context), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A save that is being read when the watch ends is read again by the next watch.
        }

        return ExitStatus.Complete;
    }

    private static void Report(SaveReport save, CommandContext context)
    {
        context.Out.WriteLine(TerminalText.Clean(SaveText.Of(save, context.Ui)));
        context.Out.Flush();
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
