using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures: one command under it for each thing that is measured.</summary>
internal sealed class EvaluateCommand : ICommandSource
{
    private static readonly Option<string[]> Labels = new(
        "--labels") { Description = "The same as 'evaluate labels FILE'.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "With --labels: folder of the model.", HelpName = "DIR" };

    private static readonly Option<string?> Gold = new("--gold") { Description = "The same as 'evaluate gold DIR'.", HelpName = "DIR" };

    private static readonly Option<string?> RunDir = new(
        "--run") { Description = "With --gold: folder of a run to measure instead.", HelpName = "DIR" };

    /// <summary>Options that 'evaluate' had itself, and what to type instead.</summary>
    private static readonly ImmutableArray<(string Option, string Now)> Moved =
    [
        ("--all", "all"), ("--out", "all --out DIR"), ("-o", "all --out DIR"), ("--corpus", "all --corpus DIR"),
        ("--real", "all --real DIR"), ("--readme", "all --readme FILE"),
        ("--agreement", "agreement FILE FILE"),
        ("--hold-out", "hold-out FILE --groups GROUP"), ("--single-label", "hold-out FILE --groups GROUP --single-label"),
        ("--against", "labels FILE --model DIR --against DIR"), ("--target", "labels FILE --target COLUMN"),
        ("--group", "labels FILE --group COLUMN"),
    ];

    public string Name => "evaluate";

    public ImmutableArray<string> Examples => [.. Parts.SelectMany(p => p.Examples)];

    public ImmutableArray<ICommandSource> Parts { get; } =
    [
        new LabelsCommand(), new HoldOutCommand(), new GoldCommand(), new LineageCommand(), new AgreementCommand(),
        new EvaluateAllCommand(),
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Measures theme models, extraction, lineage, how far coders agree, or everything.") { Labels, Model, Gold, RunDir };
        command.TreatUnmatchedTokensAsErrors = false;
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    /// <summary>The forms without a command under it that scripts rely on, and an answer to all others.</summary>
    private int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (parsed.UnmatchedTokens is [string first, ..])
        {
            throw new UserException(Moved.FirstOrDefault(m => m.Option == first).Now is { } now
                ? $"'evaluate {first}' is now 'reportminer evaluate {now}'."
                : $"'evaluate' does not know '{TerminalText.Clean(first)}'. It measures: {string.Join(", ", Parts.Select(p => p.Name))}.");
        }

        if (parsed.GetValue(Gold) is { } gold)
        {
            context.Error.WriteLine("'evaluate --gold DIR' is also 'evaluate gold DIR'.");
            return GoldCommand.Run(gold, parsed.GetValue(RunDir), context, cancellation);
        }

        if (parsed.GetValue(Labels) is { Length: > 0 } files)
        {
            context.Error.WriteLine("'evaluate --labels FILE' is also 'evaluate labels FILE'.");
            return LabelsCommand.Run(new LabelledFiles([.. files]), parsed.GetValue(Model), null, context, cancellation);
        }

        throw new UserException($"Say what to measure: reportminer evaluate {string.Join(" | ", Parts.Select(p => p.Name))}.");
    }
}
