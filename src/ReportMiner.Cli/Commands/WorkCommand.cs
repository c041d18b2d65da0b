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

    private static readonly Option<bool> Once = new(
        "--once") { Description = "End when nothing is left to do; else wait for more until stopped." };

    private static readonly Option<int> Jobs = new(
        "--jobs",
        "-j")
        {
            Description = "Units done at the same time; the number of processors by default.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N"
        };

    private static readonly Option<string?> Health = new("--health")
    {
        Description = "Answer GET /health at this port of this machine, or at this address: 8081, 0.0.0.0:8081.", HelpName = "PORT",
    };

    private static readonly Option<string?> Log = new("--log")
    {
        Description = "Add a JSON line on each unit to this file: time, kind, unit, outcome, seconds, reason. Contains no document text.",
        HelpName = "FILE",
    };

    public string Name => "work";

    public ImmutableArray<string> Examples =>
    [
        "reportminer work --store postgres://rm@db/reports                    # on each machine, as a service",
        "reportminer work --store postgres://rm@db/reports --once             # as a job of a scheduler: ends when all is done",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Does the work that waits in a store: reads documents, links their items. Start it on as many machines as you like.") 
        {
            Store, Once, Jobs, Health, Log,
        };
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
        using HealthPoint? health = parsed.GetValue(Health) is { } at ? HealthPoint.Open(database, at) : null;
        using WorkMeasurements? measurements = WorkMeasurements.Start();
        using WorkLog? log = OpenLog(parsed.GetValue(Log));
        using var worker = new Worker(database, options, told =>
        {
            log?.Write(told);
            lock (context)
            {
                context.Error.WriteLine(Terminal.TerminalText.Clean(told.ToString()));
            }
        });
        worker.Run(parsed.GetValue(Once), cancellation);
        measurements?.Flush();
        return StoreStatus.Of(database).Failed.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }

    private static WorkLog? OpenLog(string? file)
    {
        try
        {
            // Another worker's log is a file of its own: lines of two would run into one another.
            return file is null
                ? null
                : new WorkLog(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None), TimeProvider.System);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Cannot write the log '{file}': {e.Message}");
        }
    }
}
