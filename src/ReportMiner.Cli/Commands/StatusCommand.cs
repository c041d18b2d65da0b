using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Postgres;

namespace ReportMiner.Cli.Commands;

/// <summary>Says how far the work in a shared store is.</summary>
internal sealed class StatusCommand : ICommandSource
{
    private const int BarWidth = 30;

    private static readonly Option<string> Store = StoreOption.Make();

    private static readonly Option<bool> Retry = new("--retry") { Description = "Have all failed units tried again." };

    public string Name => "status";

    public ImmutableArray<string> Examples =>
    [
        "reportminer status --store postgres://rm@db/reports                  # done, running, waiting, failed with reasons",
        "reportminer status --store postgres://rm@db/reports --retry          # try the failed ones again",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Says how far the work in a store is, and what failed.") { Store, Retry };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        using Database database = StoreOption.Open(parsed, Store);
        if (parsed.GetValue(Retry))
        {
            context.Error.WriteLine(FormattableString.Invariant($"{StoreStatus.Retry(database)} units are tried again."));
        }

        StoreStatus status = StoreStatus.Of(database);
        int units = status.Done + status.Running + status.Ready + status.Failed.Length;
        int filled = units == 0 ? 0 : BarWidth * status.Done / units;
        context.Out.WriteLine(
            FormattableString.Invariant(
                $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {status.Done}/{units} units done, {status.Running} running, {status.Ready} waiting, {status.Failed.Length} failed"));
        context.Out.WriteLine(FormattableString.Invariant($"{status.Documents} documents in the store"));
        foreach ((string name, string reason) in status.Failed)
        {
            context.Out.WriteLine(TerminalText.Clean($"failed: {name}: {reason}"));
        }

        return status.Failed.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }
}
