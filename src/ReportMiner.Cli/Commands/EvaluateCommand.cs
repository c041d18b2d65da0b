using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Evaluation;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store.Folders;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Training;

namespace ReportMiner.Cli.Commands;

/// <summary>Measures models on labelled rows, and the extraction on gold.</summary>
internal sealed class EvaluateCommand : ICommandSource
{
    private static readonly string UsualReal = Path.Combine("..", "shared");

    private static readonly Option<string[]> Labels = new("--labels") { Description = "Labelled rows.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string?> Model = new("--model") { Description = "Folder of the model to measure; without it one group at a time is left out and a model trained on the rest.", HelpName = "DIR" };

    private static readonly Option<string?> Against = new("--against") { Description = "A second model, compared with the first on the same rows by approximate randomisation.", HelpName = "DIR" };

    private static readonly Option<string?> Target = new("--target") { Description = "Column with the labels; themes by default.", HelpName = "COLUMN" };

    private static readonly Option<bool> Single = new("--single-label") { Description = "With --hold-out: every text has exactly one label." };

    private static readonly Option<string> Group = new("--group") { Description = "Column of what must stay on one side of a split.", DefaultValueFactory = _ => "group", HelpName = "COLUMN" };

    private static readonly Option<string[]> HoldOut = new("--hold-out") { Description = "Trains on the other groups and measures on these, beside plain LightGBM on TF-IDF trained on the same rows.", HelpName = "GROUP", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string?> Gold = new("--gold") { Description = "Folder of gold files: measures extraction on the documents that they name, which are looked for in folders near it.", HelpName = "DIR" };

    private static readonly Option<string?> RunDir = new("--run") { Description = "Folder of a run to measure against --gold instead.", HelpName = "DIR" };

    private static readonly Option<bool> All = new("--all") { Description = "Measure everything: extraction, fields, themes, lineage and language versions, on the gold of the repository and, where they are there, on real documents." };

    private static readonly Option<string?> Out = new("--out", "-o") { Description = "Folder for what --all measures: figures.csv, figures.md and drawings.", HelpName = "DIR" };

    private static readonly Option<string> Corpus = new("--corpus") { Description = "The folder 'corpus' of the repository.", DefaultValueFactory = _ => "corpus", HelpName = "DIR" };

    private static readonly Option<string?> Real = new("--real") { Description = "Folder of real documents with their gold; '../shared' where that is there.", HelpName = "DIR" };

    private static readonly Option<string?> Readme = new("--readme") { Description = "A page whose tables of figures are to be replaced by what --all measures.", HelpName = "FILE" };

    private static readonly Option<string[]> Coders = new("--agreement") { Description = "What two coders or more decided: decisions.jsonl, or files with id (or text) and themes. Prints Cohen's κ and Krippendorff's α by theme.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    public string Name => "evaluate";

    public ImmutableArray<string> Examples =>
    [
        "reportminer evaluate --labels labels.csv --model my-model                                           # per-theme tables, neighbours taken for one another",
        "reportminer evaluate --labels corpus/themes/labels.en.csv                                           # leave one meeting out at a time",
        "reportminer evaluate --labels labels.csv --model a --against b                                      # is b better, or is it chance?",
        "reportminer evaluate --labels upr.csv --group session --hold-out 13 14 15 16                        # later sessions, beside the usual choice",
        "reportminer evaluate --gold corpus/gold/recommendations                                             # extraction against gold",
        "reportminer evaluate --all --out figures                                                            # every figure of the README",
        "reportminer evaluate --agreement first.csv second.csv                                               # do two coders agree?",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Measures a theme model on labelled rows, the extraction on gold, everything at once, or how far coders agree.") { Labels, Model, Against, Target, Single, Group, HoldOut, Gold, RunDir, All, Out, Corpus, Real, Readme, Coders };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (parsed.GetValue(All))
        {
            return Everything(parsed, context, cancellation);
        }

        if (parsed.GetValue(Coders) is { Length: > 0 } coders)
        {
            ImmutableArray<Coder> read = CoderReader.Read(coders);
            AgreementTable.Write(read, ThemeAgreement.Of(read), context.Out);
            return ExitStatus.Complete;
        }

        if (parsed.GetValue(Gold) is { } gold)
        {
            IEnumerable<Recommendation> items = parsed.GetValue(RunDir) is { } run ? new FolderStore(run).Read().Recommendations : GoldDocuments.Read(gold, cancellation);
            ExtractionTable.Write(ExtractionScore.Measure(items, gold), context.Out);
            return ExitStatus.Complete;
        }

        if (parsed.GetValue(Labels) is not { Length: > 0 } files)
        {
            throw new UserException("Give --all, --labels FILE (with or without --model DIR), --gold DIR, or --agreement FILE FILE.");
        }

        LabelColumns columns = new LabelColumns(parsed.GetValue(Target) ?? "themes", Group: parsed.GetValue(Group)!);
        ImmutableArray<LabelledText> rows = [.. files.SelectMany(LabelFiles.In).SelectMany(f => LabelReader.Read(f, columns))];
        if (parsed.GetValue(HoldOut) is { Length: > 0 } held)
        {
            TrainingRequest request = Request(rows) with { HoldOut = [.. held], SingleLabel = parsed.GetValue(Single) };
            Write(ThemeEvaluator.HoldOut(request, new StepDisplay(context), cancellation), context.Out);
            return ExitStatus.Complete;
        }

        EvaluationReport report = parsed.GetValue(Model) is { } model
            ? ThemeEvaluator.Evaluate(ThemeClassifier.Load(model), rows)
            : ThemeEvaluator.LeaveOneGroupOut(Request(rows), new StepDisplay(context), cancellation);
        Write(report, context.Out);
        if (parsed.GetValue(Against) is { } other)
        {
            string first = parsed.GetValue(Model) ?? throw new UserException("--against needs --model DIR.");
            ModelComparison comparison = ThemeEvaluator.Compare(ThemeClassifier.Load(first), ThemeClassifier.Load(other), rows);
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Against {other}: micro-F1 {comparison.Second.MicroF1:0.000} ({comparison.Difference:+0.000;-0.000}), p = {comparison.PValue:0.0000} (approximate randomisation): {(comparison.Significant ? "a real difference" : "may be chance")}"));
        }

        return ExitStatus.Complete;
    }

    private static int Everything(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string? real = parsed.GetValue(Real) ?? (Directory.Exists(Path.Combine(UsualReal, "gold")) ? UsualReal : null);
        string? page = parsed.GetValue(Readme) is { } readme ? File.Exists(readme) ? File.ReadAllText(readme) : throw new UserException($"'{readme}' is not a file.") : null;
        var sources = new EvaluationSources(parsed.GetValue(Corpus)!, real);
        sources.Check();
        context.Error.WriteLine(real is null ? "Without real documents: '../shared' is not there, and --real names no other folder." : $"With the real documents in '{real}'.");
        var display = new EvaluationDisplay(context);
        EvaluationResult result = new WholeEvaluation(sources, display, cancellation).Measure();
        display.Clear();
        if (page is not null)
        {
            File.WriteAllText(parsed.GetValue(Readme)!, ReadmeFigures.Put(page, result));
        }

        if (parsed.GetValue(Out) is { } folder)
        {
            context.Error.WriteLine($"{string.Join(", ", EvaluationFiles.Write(result, folder))} in {folder}");
        }

        foreach (SummaryRow row in result.All.SelectMany(m => m.Summary))
        {
            context.Out.WriteLine($"{row.What}: {row.Figure} ({row.On})");
        }

        return ExitStatus.Complete;
    }

    private static TrainingRequest Request(ImmutableArray<LabelledText> rows)
    {
        ThemeCatalogue catalogue = CatalogueReader.Read(ShippedModels.Catalogue);
        HashSet<string> ids = [.. catalogue.Themes.Select(t => t.Id)];
        return new TrainingRequest { Rows = rows, Catalogue = rows.All(r => r.Labels.All(ids.Contains)) ? catalogue : null };
    }

    private static void Write(HoldOutReport report, TextWriter output)
    {
        Write(report.Model, output);
        Figures ours = report.Model.Figures;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Learnt from {report.LearntRows} rows, judged on {ours.Rows}:"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"this model",-36} micro-F1 {ours.MicroF1:0.0000}  macro-F1 {ours.MacroF1:0.0000}  all labels right {ours.ExactShare:0.0000}"));
        foreach (PlainComparison plain in report.Plain)
        {
            string name = plain.Threshold == 0 ? "plain LightGBM, the likeliest" : string.Create(CultureInfo.InvariantCulture, $"plain LightGBM, threshold {plain.Threshold:0.0}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-36} micro-F1 {plain.Figures.MicroF1:0.0000}  macro-F1 {plain.Figures.MacroF1:0.0000}  all labels right {plain.Figures.ExactShare:0.0000}  p = {plain.PValue:0.0000}"));
        }
    }

    private static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine($"Model {report.ModelId}");
        FiguresTable.Write(report.Figures, output);
        foreach ((string language, Figures figures) in report.ByLanguage)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {language}: micro-F1 {figures.MicroF1:0.000}, macro-F1 {figures.MacroF1:0.000} of {figures.Rows} rows"));
        }

        foreach ((string group, Figures figures) in report.ByGroup)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group}: micro-F1 {figures.MicroF1:0.000} of {figures.Rows} rows"));
        }

        foreach (Confusion confusion in report.Confusions.Take(10))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {confusion.Missed} missed where {confusion.Given} was wrongly given: {confusion.Count}"));
        }
    }
}
