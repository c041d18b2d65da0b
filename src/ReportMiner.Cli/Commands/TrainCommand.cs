using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Themes.Training;

namespace ReportMiner.Cli.Commands;

/// <summary>Trains a theme model from labelled rows.</summary>
internal sealed class TrainCommand : ICommandSource
{
    private static readonly Option<string[]> Labels = new(
        "--labels")
        {
            Description = "Labelled rows: CSV with text, themes (separated by ;), optional language and group; or JSONL. May be given "
                + "several times.",
            Required = true,
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true
        };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "Folder for the model.", Required = true, HelpName = "DIR" };

    private static readonly Option<int> Seed = new(
        "--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1, HelpName = "N" };

    private static readonly Option<string?> Add = new(
        "--add") { Description = "Corrected rows: they replace rows of the same text and weigh more.", HelpName = "FILE" };

    private static readonly Option<string?> Target = new(
        "--target") { Description = "Column with the labels; themes by default.", HelpName = "COLUMN" };

    private static readonly Option<bool> Single = new("--single-label") { Description = "Every text has exactly one label." };

    private static readonly Option<string> Group = new(
        "--group")
        {
            Description = "Column of what must stay on one side of a split.",
            DefaultValueFactory = _ => "group",
            HelpName = "COLUMN"
        };

    private static readonly Option<string[]> HoldOut = new(
        "--hold-out")
        {
            Description = "Groups on which a model of the others is judged first, for the card; the model written learns from all.",
            HelpName = "GROUP",
            AllowMultipleArgumentsPerToken = true
        };

    private static readonly Option<string?> DataName = new(
        "--data-name") { Description = "What the card calls the data; the names of the files by default.", HelpName = "TEXT" };

    private static readonly Option<string?> Sample = new("--sample")
    {
        Description = "Labelled texts drawn from real documents (JSONL with text, must, may, file): learned from but for one document "
            + "in five; thresholds and calibration come from them.",
        HelpName = "PATH",
    };

    private static readonly Option<string?> Items = new("--items")
    {
        Description = "Labels of items of real documents, without texts (CSV with document, item, themes, unsure, language); used as those "
            + "of --sample are.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Documents = new("--documents")
    {
        Description = "Folder with the documents of --items, at any depth: their texts are read there.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Themes = new(
        "--themes") { Description = "Theme catalogue; the shipped one where the labels are its ids.", HelpName = "FILE" };

    public string Name => "train";

    public ImmutableArray<string> Examples =>
    [
        "reportminer train --labels corpus/themes/labels.en.csv corpus/themes/labels.ru.csv --out my-model   # the model that comes "
        + "with the program",
        "reportminer train --labels upr.csv --target action --single-label --out action                      # a one-of-n label",
        "reportminer train --labels upr.csv --group session --hold-out 15 16 --out upr                       # the card has its figures "
        + "on later sessions",
        "reportminer train --labels labels.csv --add corrected.csv --out my-model                            # learn from corrections",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Trains a model from labelled rows and writes it with its card.")
            {
                Labels,
                Out,
                Seed,
                Add,
                Target,
                Single,
                Group,
                HoldOut,
                DataName,
                Sample,
                Items,
                Documents,
                Themes
            };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        var files = new TrainingFiles(
            new LabelledFiles([.. parsed.GetValue(Labels)!])
            {
                Labels = parsed.GetValue(Target) ?? "themes",
                Group = parsed.GetValue(Group)!
            })
        {
            Corrections = parsed.GetValue(Add),
            Sample = parsed.GetValue(Sample),
            Items = parsed.GetValue(Items),
            Documents = parsed.GetValue(Documents),
            Catalogue = parsed.GetValue(Themes),
            SingleLabel = parsed.GetValue(Single),
            Seed = parsed.GetValue(Seed),
            HoldOut = [.. parsed.GetValue(HoldOut) ?? []],
            DataName = parsed.GetValue(DataName),
        };
        TrainedModel trained = ThemeModels.Train(files, new StepDisplay(context), cancellation);
        trained.Save(parsed.GetValue(Out)!);
        FiguresTable.Write(trained.Report.Validation, context.Out);
        context.Error.WriteLine(
            $"Model {trained.Classifier.ModelId} in {parsed.GetValue(Out)}; its card: {Path.Combine(parsed.GetValue(Out)!, "card.md")}");
        return ExitStatus.Complete;
    }
}
