using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Postgres;

namespace ReportMiner.Cli.Commands;

/// <summary>Does the work that waits in a shared store.</summary>
internal sealed class WorkCommand : ICommandSource
{
    private static readonly Option<string> Store = StoreOption.Make();

    private static readonly Option<bool> Once = new("--once") { Description = "End when nothing is left to do; else wait for more until stopped." };

    private static readonly Option<int> Jobs = new("--jobs", "-j") { Description = "Units done at the same time; the number of processors by default.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };

    public string Name => "work";

    public ImmutableArray<string> Examples =>
    [
        "reportminer work --store postgres://rm@db/reports                    # on each machine, as a service",
        "reportminer work --store postgres://rm@db/reports --once             # as a job of a scheduler: ends when all is done",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Does the work that waits in a store: reads documents, links their items. Start it on as many machines as you like.") { Store, Once, Jobs };
        Jobs.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError("--jobs takes a whole number from 1 up.");
            }
        });
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        using Database database = StoreOption.Open(parsed, Store);
        var options = new RunOptions { Inputs = [], Output = "", Jobs = parsed.GetValue(Jobs), Worker = WorkerCommand.Self() };
        using var worker = new Worker(database, options, line =>
        {
            lock (context)
            {
                context.Error.WriteLine(Terminal.TerminalText.Clean(line));
            }
        });
        worker.Run(parsed.GetValue(Once), cancellation);
        return StoreStatus.Of(database).Failed.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }
}
