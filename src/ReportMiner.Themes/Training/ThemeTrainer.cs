using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>
/// Learns any set of labels from labelled rows. Regularisation, trees, calibration and thresholds are chosen on rows left out: by group
/// where the rows have groups (whole groups, in up to eight parts), else by parts that keep near-duplicates together (five; of 5,000 rows
/// and more one fifth). The same request gives the same model on every machine.
/// </summary>
public static class ThemeTrainer
{
    /// <summary>Parts that groups are left out in; <see cref="ThemeEvaluator.LeaveOneGroupOut"/> leaves out one at a time.</summary>
    private const int MostParts = 8;

    /// <summary>From this many rows on one part in five is enough to choose by, and rare features are noise.</summary>
    internal const int ManyRows = 5000;

    /// <summary>
    /// The labelled sentences carry more themes than the items of reports do, hence thresholds three quarters of the way from their best to
    /// one half.
    /// </summary>
    internal const double CatalogueThresholdPull = 0.75;

    /// <summary>In large files some labels are rare and many are not: the many steady the calibration of the rare.</summary>
    private const double HalfTrustOfMany = 200;

    /// <summary>Rows with a label among the sampled texts at which its own calibration and the common one weigh the same.</summary>
    private const double HalfTrustOfSample = 30;

    /// <summary>Best of 0.7 and 1.2 on texts drawn from real documents.</summary>
    private const float WeightOfSharedStems = 1.2f;

    /// <summary>One row in so many must be in a language for it to count as one of the languages of the rows.</summary>
    private const int LeastShareOfLanguage = 20;

    private static readonly LinearSettings[] Strengths = [new(0.05f), new(0.2f)];

    private static readonly LinearSettings[] StrengthsOfMany = [new(0.05f, Telling: true), new(0.15f, Telling: true)];

    /// <exception cref="LabelFileException">No row, or no label to learn.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two steps.</exception>
    public static TrainedModel Train(
        TrainingRequest request, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!request.HoldOut.IsEmpty)
        {
            return WithHeldBack(request, progress, cancellation);
        }

        ImmutableArray<LabelledText> rows = RowSet.Of(request);
        string[] labels = Labels(rows, request.Catalogue);
        if (labels.Length == 0)
        {
            throw new LabelFileException($"{request.DataName}: no row has a label");
        }

        bool large = rows.Length >= ManyRows && rows.All(row => row.Use == RowUse.Learn);
        ModelKind kind = request.SingleLabel
            ? ModelKind.Single
            : large && rows.All(row => !row.Labels.IsEmpty) ? ModelKind.AtLeastOne : ModelKind.Multi;
        CheckSingle(request, rows, kind);
        bool boosting = request.Boosting ?? (request.Catalogue is null && rows.Length >= 2000);
        BilingualStems? bilingual = Bilingual(request.Translation, rows);
        FeatureSettings settings = FeatureSettingsFor(large, request.Catalogue, bilingual);
        var run = new TrainingRun(rows, labels, request.Catalogue, bilingual, settings, request.Seed, progress, cancellation);
        LinearSettings[] strengths = large ? StrengthsOfMany : Strengths;
        bool grouped = rows.Any(row => row.Group is not null);
        run.Begin(1 + strengths.Length + (boosting ? 6 : 0));

        int[] folds = Folds.Assign(rows, grouped && !large ? MostParts : 5);
        int[] parts = large ? [0] : [.. folds.Distinct().Order()];
        Func<ScoredRows, ScoredRows> tuning = scored => Tuning(scored, request.Catalogue is not null, large);
        (LinearSettings linear, ScoredRows scored) = ChooseStrength(run, strengths, folds, parts, kind, tuning);
        float treeWeight = 0;
        BoostedSettings trees = BoostedSettings.For(rows.Length);
        if (boosting)
        {
            (scored, treeWeight) = TreeMix.Choose(scored, run.TreesOutOfFold(folds, parts, trees), kind);
        }

        scored = ValidationFile.Rounded(scored);
        (ThemeModel model, byte[]? pipeline) = run.Final(kind, linear, treeWeight, trees, scored.Tune(kind));
        TrainingReport report = Report(request, run, model, scored, linear, grouped, parts.Length);
        progress?.Report(new TrainingProgress("done", 1));
        return new TrainedModel(model, pipeline, report, scored);
    }

    /// <summary>How calibration and thresholds are drawn together: real texts need no pull, but have few rows of a rare label.</summary>
    internal static ScoredRows Tuning(ScoredRows scored, bool catalogue, bool large) => scored with
    {
        Shrinkage = scored.Sampled.Length > 0
            ? new LabelShrinkage(0, HalfTrustOfSample)
            : new LabelShrinkage(catalogue ? CatalogueThresholdPull : 0, large ? HalfTrustOfMany : 0),
    };

    private static TrainedModel WithHeldBack(TrainingRequest request, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        (TrainingRequest learnt, ImmutableArray<LabelledText> held) = request.Split();
        TrainedModel without = Train(learnt, progress, cancellation);
        Figures figures = Decisions.Measure(without.Classifier, held);
        TrainedModel whole = Train(request with { HoldOut = [] }, progress, cancellation);
        return new TrainedModel(
            whole.Model,
            whole.Pipeline,
            whole.Report with { HeldBack = new HoldOutFigures(request.HoldOut, without.Report.Rows, figures) },
            whole.Validation);
    }

    internal static string[] Labels(ImmutableArray<LabelledText> rows, ThemeCatalogue? catalogue)
    {
        var used = rows.SelectMany(row => row.Labels).ToHashSet(StringComparer.Ordinal);
        string[] known = catalogue is null ? [] : [.. catalogue.Themes.Select(theme => theme.Id).Where(used.Contains)];
        return [.. known, .. used.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static void CheckSingle(TrainingRequest request, ImmutableArray<LabelledText> rows, ModelKind kind)
    {
        if (kind == ModelKind.Single && rows.FirstOrDefault(row => row.Labels.Length != 1) is { } row)
        {
            throw new LabelFileException(
                $"{request.DataName}: one label a row is asked for, and a row "
                    + $"has {row.Labels.Length}: {row.Text[..Math.Min(60, row.Text.Length)]}");
        }
    }

    // A few rows in the other language, or wrongly detected as such, do not help across languages.
    private static BilingualStems? Bilingual(byte[]? table, ImmutableArray<LabelledText> rows) =>
        table is not null
            && new[] { Language.English, Language.Russian }.All(
                language => rows.Count(row => row.Language == language) * LeastShareOfLanguage >= rows.Length)
            ? new BilingualStems(table)
            : null;

    // Rare features of a large file are noise and memory.
    private static FeatureSettings FeatureSettingsFor(bool large, ThemeCatalogue? catalogue, BilingualStems? bilingual) =>
        FeatureSettings.Default with
    {
        LeastTexts = large ? 3 : 2,
        TermWeight = catalogue is null ? 0 : FeatureSettings.Default.TermWeight,
        SharedWeight = bilingual is null ? 0 : WeightOfSharedStems,
    };

    private static (LinearSettings Linear, ScoredRows Scored) ChooseStrength(
        TrainingRun run, LinearSettings[] strengths, int[] folds, int[] parts, ModelKind kind, Func<ScoredRows, ScoredRows> tuning)
    {
        var tried = strengths.Select(linear => (Linear: linear, Scored: tuning(run.OutOfFold(folds, parts, linear)))).ToList();
        return tried.MaxBy(one => Value(one.Scored, kind));
    }

    internal static double Value(ScoredRows scored, ModelKind kind)
    {
        (double[][] probabilities, bool[][] given) = scored.Honest(kind);
        string[] ids = [.. Enumerable.Range(0, scored.Scores.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        Figures figures = LabelScorer.Measure(ids, probabilities, given, scored.Labels, counts: scored.Counts);
        return kind == ModelKind.Single ? figures.ExactShare : (figures.MicroF1 + figures.MacroF1) / 2;
    }

    private static TrainingReport Report(
        TrainingRequest request, TrainingRun run, ThemeModel model, ScoredRows scored, LinearSettings linear, bool grouped, int parts)
    {
        var judged = new HeldOutRows(run.Rows, model, scored, request.Seed);
        Language[] languages = [.. scored.Rows.Where((_, i) => scored.IsCounted(i)).Select(i => run.Rows[i].Language).Distinct()];
        ReportedFigures all = judged.Measure(_ => true);
        return new TrainingReport
        {
            ModelId = model.Id,
            DataName = request.DataName,
            Sources = request.Sources,
            DataHash = RowSet.Hash(run.Rows),
            Rows = run.Rows.Length,
            Features = model.FeatureVocabulary.Count,
            Letters = model.Settings.CharactersFrom > 0,
            SharesStems = model.Bilingual is not null,
            Seed = request.Seed,
            L2 = linear.L2,
            Telling = linear.Telling,
            TreeWeight = model.TreeWeight,
            SingleLabel = request.SingleLabel,
            Split = grouped ? "groups left out" : "near-duplicates kept together",
            Parts = parts,
            Validation = all.Figures,
            Interval = all.MicroF1,
            Kept = run.Rows.Any(row => row.Use == RowUse.Tune) ? judged.Measure(row => row.Use == RowUse.Tune) : null,
            Learnt = scored.Sampled.Length == 0 ? null : judged.OfWritten(),
            ByLanguage = languages.Length < 2 ? [] :
            [
                .. new[] { Language.English, Language.Russian }.Where(languages.Contains)
                    .Select(language => (language.Code()!, judged.Measure(row => row.Language == language))),
            ],
            Baseline = request.Catalogue is null ? null : Baseline(request.Catalogue, run, model, scored),
            Thresholds = [.. model.Thresholds],
        };
    }

    private static Figures Baseline(ThemeCatalogue catalogue, TrainingRun run, ThemeModel model, ScoredRows scored)
    {
        var terms = new TermClassifier(catalogue);
        double[][] probabilities = [.. model.Labels.Select(_ => new double[scored.Rows.Length])];
        bool[][] given = [.. model.Labels.Select(_ => new bool[scored.Rows.Length])];
        for (int i = 0; i < scored.Rows.Length; i++)
        {
            foreach (var tag in terms.Classify(run.Rows[scored.Rows[i]].Text, Language.Unknown))
            {
                int label = Array.IndexOf(model.Labels, tag.Id);
                if (label >= 0)
                {
                    probabilities[label][i] = tag.Score;
                    given[label][i] = true;
                }
            }
        }

        return LabelScorer.Measure(model.Labels, probabilities, given, scored.Labels, scored.IsCounted, scored.Counts);
    }
}
