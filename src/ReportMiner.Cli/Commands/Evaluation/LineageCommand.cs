using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures the links between meetings on gold.</summary>
internal sealed class LineageCommand : ICommandSource
{
    private readonly SourceOptions _sources = new();

    public string Name => "lineage";

    public ImmutableArray<string> Examples =>
        [
            "reportminer evaluate lineage                                                                        # links between "
            + "meetings against gold"
        ];

    public Command Build(CommandContext context)
    {
        var command =
            new Command(Name, "Measures the links between meetings on the gold of the repository and, if present, on real documents.");
        _sources.AddTo(command);
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) =>
        {
            EvaluationSources sources = _sources.Read(parsed, context);
            EvaluationTables.Write(
                EvaluationDisplay.During(context, display => Evaluator.Lineage(sources, display, cancellation)), context.Out);
            return Task.FromResult(ExitStatus.Complete);
        });
        return command;
    }
}
