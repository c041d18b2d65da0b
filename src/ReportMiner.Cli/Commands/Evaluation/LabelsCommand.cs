using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures a theme model on labelled rows.</summary>
internal sealed class LabelsCommand : ICommandSource
{
    private readonly LabelOptions _labels = new();

    private readonly Option<string?> _model = new(
        "--model")
        {
            Description = "Folder of the model to measure; without it one group at a time is left out and a model trained on the rest.",
            HelpName = "DIR"
        };

    private readonly Option<string?> _against = new(
        "--against")
        {
            Description = "A second model, compared with the first on the same rows by approximate randomisation.",
            HelpName = "DIR"
        };

    public string Name => "labels";

    public ImmutableArray<string> Examples =>
    [
        "reportminer evaluate labels labels.csv --model my-model                                             # per-theme tables, "
        + "neighbours taken for one another",
        "reportminer evaluate labels corpus/themes/labels.en.csv                                             # leave one meeting out "
        + "at a time",
        "reportminer evaluate labels labels.csv --model a --against b                                        # is b better, or is "
        + "it chance?",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Measures a theme model on labelled rows: precision, recall, F1, support and calibration of each theme.") { _model, _against };
        _labels.AddTo(command);
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(_labels.Files(parsed), parsed.GetValue(_model), parsed.GetValue(_against), context, cancellation)));
        return command;
    }

    /// <param name="rows">Labelled rows.</param>
    /// <param name="model">Folder of the model; <see langword="null"/> to leave one group out at a time.</param>
    /// <param name="against">Folder of a second model; <see langword="null"/> for none.</param>
    /// <param name="context">Takes the tables.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static int Run(LabelledFiles rows, string? model, string? against, CommandContext context, CancellationToken cancellation)
    {
        string? first = against is null || model is not null ? model : throw new UserException("--against needs --model DIR.");
        EvaluationTables.Write(
            first is null ? Evaluator.LeaveOneGroupOut(rows, new StepDisplay(context), cancellation) : Evaluator.Themes(rows, first),
            context.Out);
        if (first is not null && against is not null)
        {
            ModelComparison comparison = Evaluator.Compare(rows, first, against);
            context.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Against {against}: micro-F1 {comparison.Second.MicroF1:0.000} ({comparison.Difference:+0.000;-0.000}), p "
                    + $"= {comparison.PValue:0.0000} (approximate randomisation): {comparison.Verdict}"));
        }

        return ExitStatus.Complete;
    }
}
