using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Learning;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Cli.Commands;

/// <summary>Moves a theme model towards what people decided on a run.</summary>
internal sealed class LearnCommand : ICommandSource
{
    private static readonly Argument<string> Run = new("RUN") { Description = RunStores.Description };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "Folder for the model.", Required = true, HelpName = "DIR" };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "Folder of the model to begin with; the shipped theme model by default.", HelpName = "DIR" };

    public string Name => "learn";

    public ImmutableArray<string> Examples =>
    [
        "reportminer learn result --out my-model                 # learn from the themes that people decided on a run",
        "reportminer run reports --out again --model my-model    # then use what was learnt",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Moves the theme model towards what people decided on a run, says whether it became better, and writes it with its card.")
        {
            Run, Out, Model,
        };
        command.SetAction(parsed => Learn(parsed, context));
        return command;
    }

    private static int Learn(ParseResult parsed, CommandContext context)
    {
        LearnedModel learned = ThemeModels.Learn(RunStores.Open(parsed.GetValue(Run)!), parsed.GetValue(Model));
        string folder = parsed.GetValue(Out)!;
        learned.Save(folder);
        Write(learned.Report, context.Out);
        context.Error.WriteLine($"Model {learned.Report.Model} in {folder}; its card: {Path.Combine(folder, "card.md")}");
        return ExitStatus.Complete;
    }

    private static void Write(LearningReport report, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant(
            $"{report.Decided} recommendations decided, {report.Texts} texts; each judged by a model that did not learn from it."));
        output.WriteLine("MODEL    micro-F1  macro-F1  all right");
        Row("before", report.Comparison.First);
        Row("after", report.Comparison.Second);
        ModelComparison comparison = report.Comparison;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Difference {comparison.Difference:+0.000;-0.000}, p = {comparison.PValue:0.0000}: {comparison.Verdict}."));
        if (!report.Unknown.IsEmpty)
        {
            output.WriteLine($"The model does not know these themes, and cannot learn them: {string.Join(", ", report.Unknown)}.");
        }

        void Row(string name, Figures figures) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-8} {figures.MicroF1,8:0.000}  {figures.MacroF1,8:0.000}  {figures.ExactShare,9:0.000}"));
    }
}
