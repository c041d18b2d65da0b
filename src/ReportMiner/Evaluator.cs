using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Evaluation;
using ReportMiner.Store.Folders;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner;

/// <summary>Measures models, extraction, lineage, and how far people agree. The same sources give the same figures.</summary>
public static class Evaluator
{
    /// <summary>Measures a theme model on labelled rows, which should be rows that it was not trained on.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="model">Folder of the model.</param>
    /// <exception cref="InputException">A path is neither a file nor a folder with CSV files.</exception>
    /// <exception cref="LabelFileException">A file does not hold labelled rows.</exception>
    /// <exception cref="ModelFormatException">The folder holds no model.</exception>
    public static EvaluationReport Themes(LabelledFiles rows, string model) =>
        ThemeEvaluator.Evaluate(ThemeClassifier.Load(model), rows.Read());

    /// <summary>Leaves out one group at a time: trains on the others and measures on it. As slow as training once for each group.</summary>
    /// <inheritdoc cref="HoldOut"/>
    public static EvaluationReport LeaveOneGroupOut(
        LabelledFiles rows, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        ThemeEvaluator.LeaveOneGroupOut(Request(rows), progress, cancellation);

    /// <summary>
    /// Trains on the other groups and measures on those named, beside plain LightGBM on TF-IDF that is trained on the same rows.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="groups">Groups to measure on.</param>
    /// <param name="singleLabel">Whether every text has exactly one label.</param>
    /// <param name="progress">Receives every step.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">A path is neither a file nor a folder with CSV files.</exception>
    /// <exception cref="LabelFileException">A file does not hold labelled rows, or not enough groups.</exception>
    public static HoldOutReport HoldOut(
        LabelledFiles rows, ImmutableArray<string> groups, bool singleLabel = false, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default) =>
        ThemeEvaluator.HoldOut(Request(rows) with { HoldOut = groups, SingleLabel = singleLabel }, progress, cancellation);

    /// <summary>Compares two models on the same rows by approximate randomisation.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">Folder of one model.</param>
    /// <param name="second">Folder of the other.</param>
    /// <inheritdoc cref="Themes"/>
    public static ModelComparison Compare(LabelledFiles rows, string first, string second) =>
        ThemeEvaluator.Compare(ThemeClassifier.Load(first), ThemeClassifier.Load(second), rows.Read());

    /// <summary>
    /// Reads what coders decided, for <see cref="ThemeAgreement.Of"/>, which computes Cohen's κ and Krippendorff's α by theme.
    /// </summary>
    /// <param name="files"><c>decisions.jsonl</c>, or tables with <c>id</c> (or <c>text</c>) and <c>themes</c>, one a coder.</param>
    /// <exception cref="InputException">A file is not such a table, or there are fewer than two coders.</exception>
    public static ImmutableArray<Coder> Coders(IReadOnlyList<string> files) => CoderReader.Read(files);

    /// <summary>Measures extraction on gold.</summary>
    /// <param name="gold">Folder of gold files.</param>
    /// <param name="run">Folder of a run to measure; <see langword="null"/> to read the documents that the gold names, which are looked for
    /// in folders near it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InputException">A folder is not what it should be.</exception>
    public static ImmutableArray<ExtractionFigures> Extraction(string gold, string? run = null, CancellationToken cancellation = default)
    {
        IEnumerable<Recommendation> items = run is null
            ? GoldDocuments.Read(gold, cancellation)
            : new FolderStore(run).Read().Recommendations;
        return ExtractionScore.Measure(items, gold);
    }

    /// <summary>Measures the links between meetings on gold.</summary>
    /// <param name="sources">Where the gold is.</param>
    /// <param name="progress">Receives every step.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">A folder is not what it should be.</exception>
    public static ImmutableArray<Measurement> Lineage(
        EvaluationSources sources, IProgress<EvaluationStep>? progress = null, CancellationToken cancellation = default) =>
        new FullEvaluation(sources, progress, cancellation).OfLineage();

    /// <summary>
    /// Measures everything: extraction, fields, themes, lineage and language versions. Takes about two minutes, as it trains.
    /// </summary>
    /// <inheritdoc cref="Lineage"/>
    public static EvaluationResult Everything(
        EvaluationSources sources, IProgress<EvaluationStep>? progress = null, CancellationToken cancellation = default) =>
        new FullEvaluation(sources, progress, cancellation).Measure();

    private static TrainingRequest Request(LabelledFiles files)
    {
        TrainingPackages.Need();
        ImmutableArray<LabelledText> rows = files.Read();
        return new TrainingRequest { Rows = rows, Catalogue = LabelledFiles.CatalogueOf(rows) };
    }
}
