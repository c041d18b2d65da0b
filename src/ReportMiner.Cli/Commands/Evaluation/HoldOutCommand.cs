using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Trains on some groups and measures on the others.</summary>
internal sealed class HoldOutCommand : ICommandSource
{
    private readonly LabelOptions _labels = new();

    private readonly Option<string[]> _groups = new(
        "--groups")
        {
            Description = "Groups to measure on; the model is trained on the others.",
            Required = true,
            HelpName = "GROUP",
            AllowMultipleArgumentsPerToken = true
        };

    private readonly Option<bool> _single = new("--single-label") { Description = "Every text has exactly one label." };

    public string Name => "hold-out";

    public ImmutableArray<string> Examples =>
    [
        "reportminer evaluate hold-out upr.csv --group session --groups 13 14 15 16                          # later sessions, beside "
        + "the usual choice",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Trains on some groups of rows and measures on the others, beside plain LightGBM on TF-IDF trained on the same rows.")
            {
                _groups,
                _single
            };
        _labels.AddTo(command);
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        ImmutableArray<string> groups = [.. parsed.GetValue(_groups)!];
        EvaluationTables.Write(
            Evaluator.HoldOut(_labels.Files(parsed), groups, parsed.GetValue(_single), new StepDisplay(context), cancellation),
            context.Out);
        return ExitStatus.Complete;
    }
}
