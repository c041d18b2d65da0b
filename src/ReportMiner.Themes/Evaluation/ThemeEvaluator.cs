using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Evaluation;

/// <summary>Judges models on labelled rows. Labels that only one side knows count as missed or as falsely given.</summary>
public static class ThemeEvaluator
{
    private const int Shuffles = 5000;

    /// <summary>How a model does on rows; they should be rows that it did not learn from.</summary>
    public static EvaluationReport Evaluate(ThemeClassifier model, IReadOnlyList<LabelledText> rows)
    {
        string[] ids = Decisions.Ids(rows, model);
        return Report(model.ModelId, ids, Decisions.Of(model, rows, ids), rows);
    }

    /// <summary>
    /// Leaves each group out once: trains on the others, judges on it. As slow as training as many times as there are groups.
    /// </summary>
    /// <exception cref="LabelFileException">The rows have fewer than two groups.</exception>
    public static EvaluationReport LeaveOneGroupOut(
        TrainingRequest request, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        LabelledText[] rows = [.. request.Rows];
        string[] groups = [.. rows.Select(row => row.Group ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (groups.Length < 2)
        {
            throw new LabelFileException($"{request.DataName}: to leave one group out it needs a column 'group' with at least two groups");
        }

        string[] ids = ThemeTrainer.Labels([.. rows], request.Catalogue);
        Decisions all = Decisions.Empty(ids.Length, rows.Length);
        for (int i = 0; i < groups.Length; i++)
        {
            string group = groups[i];
            progress?.Report(new TrainingProgress($"without {group}", (double)i / groups.Length));
            TrainedModel trained =
                ThemeTrainer.Train(request with { Rows = [.. rows.Where(row => (row.Group ?? "") != group)] }, null, cancellation);
            int[] left = [.. Enumerable.Range(0, rows.Length).Where(row => (rows[row].Group ?? "") == group)];
            all.Put(left, Decisions.Of(trained.Classifier, [.. left.Select(row => rows[row])], ids));
        }

        return Report("leave-one-group-out", ids, all, rows);
    }

    /// <summary>
    /// Trains without <see cref="TrainingRequest.HoldOut"/> and judges on it, beside the usual choice: one LightGBM ensemble a label over
    /// TF-IDF of single stems, with LightGBM's own defaults, trained on the same rows in the same run.
    /// </summary>
    /// <exception cref="LabelFileException">A group held out has no row, or all rows are held out.</exception>
    public static HoldOutReport HoldOut(
        TrainingRequest request, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        (TrainingRequest learnt, ImmutableArray<LabelledText> held) = request.Split();
        TrainedModel trained = ThemeTrainer.Train(learnt, progress, cancellation);
        string[] ids = Decisions.Ids(held, trained.Classifier);
        Decisions ours = Decisions.Of(trained.Classifier, held, ids);
        bool[][] truth = LabelMatrix.Of(held, ids);
        progress?.Report(new TrainingProgress("growing the plain trees", 0.99));
        double[][] plain = LightGbmBaseline.Probabilities(learnt, held, ids);
        ImmutableArray<PlainComparison> comparisons =
        [
            .. (learnt.SingleLabel ? [0] : LightGbmBaseline.Thresholds).Select(threshold =>
            {
                bool[][] given = LightGbmBaseline.Given(plain, threshold, learnt.SingleLabel);
                return new PlainComparison(
                    threshold,
                    LabelScorer.Measure(ids, plain, given, truth),
                    PValue(Counts(given, truth), Counts(ours.Given, truth), request.Seed));
            }),
        ];
        return new HoldOutReport(Report(trained.Report.ModelId, ids, ours, held), learnt.Rows.Length, comparisons);
    }

    /// <summary>Compares two models on the same rows.</summary>
    public static ModelComparison Compare(ThemeClassifier first, ThemeClassifier second, IReadOnlyList<LabelledText> rows, int seed = 1)
    {
        string[] ids = [.. Decisions.Ids(rows, first).Union(Decisions.Ids(rows, second), StringComparer.Ordinal)];
        return Compare(ids, Decisions.Of(first, rows, ids), Decisions.Of(second, rows, ids), rows, seed);
    }

    /// <summary>Compares what two models said of the same rows.</summary>
    internal static ModelComparison Compare(
        string[] ids, Decisions first, Decisions second, IReadOnlyList<LabelledText> rows, int seed = 1)
    {
        bool[][] truth = LabelMatrix.Of(rows, ids);
        Figures one = LabelScorer.Measure(ids, first.Probabilities, first.Given, truth),
            two = LabelScorer.Measure(ids, second.Probabilities, second.Given, truth);
        return new ModelComparison(
            one, two, two.MicroF1 - one.MicroF1, PValue(Counts(first.Given, truth), Counts(second.Given, truth), seed));
    }

    /// <summary>
    /// Approximate randomisation (Noreen 1989): the answers of the two models to a row are swapped by the toss of a coin.
    /// </summary>
    internal static double PValue((int Hits, int Errors)[] a, (int Hits, int Errors)[] b, int seed)
    {
        double observed = Math.Abs(MicroF1(a) - MicroF1(b));
        var random = new Random(seed);
        int asLarge = 0;
        for (int shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            (int hitsA, int errorsA, int hitsB, int errorsB) = (0, 0, 0, 0);
            for (int i = 0; i < a.Length; i++)
            {
                (var x, var y) = random.Next(2) == 0 ? (a[i], b[i]) : (b[i], a[i]);
                hitsA += x.Hits;
                errorsA += x.Errors;
                hitsB += y.Hits;
                errorsB += y.Errors;
            }

            asLarge += Math.Abs(F1(hitsA, errorsA) - F1(hitsB, errorsB)) >= observed - 1e-12 ? 1 : 0;
        }

        return (asLarge + 1.0) / (Shuffles + 1.0);
    }

    private static double MicroF1((int Hits, int Errors)[] rows) => F1(rows.Sum(row => row.Hits), rows.Sum(row => row.Errors));

    private static double F1(int hits, int errors) => hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + errors);

    private static (int Hits, int Errors)[] Counts(bool[][] given, bool[][] truth) =>
    [
        .. Enumerable.Range(0, truth[0].Length).Select(row => (
            Enumerable.Range(0, truth.Length).Count(label => given[label][row] && truth[label][row]),
            Enumerable.Range(0, truth.Length).Count(label => given[label][row] != truth[label][row]))),
    ];

    private static EvaluationReport Report(string modelId, string[] ids, Decisions decisions, IReadOnlyList<LabelledText> rows)
    {
        bool[][] truth = LabelMatrix.Of(rows, ids);
        Figures Measure(Func<int, bool>? row) => LabelScorer.Measure(ids, decisions.Probabilities, decisions.Given, truth, row);
        Language[] languages = [.. rows.Select(row => row.Language).Distinct().Order()];
        string[] groups =
        [
            .. rows.Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        ];
        return new EvaluationReport(
            modelId,
            Measure(null),
            languages.Length < 2
                ? []
                : [.. languages.Select(language => (language.Code() ?? "other", Measure(row => rows[row].Language == language)))],
            [.. groups.Select(group => (group, Measure(row => rows[row].Group == group)))],
            Confusions(ids, decisions.Given, truth));
    }

    private static ImmutableArray<Confusion> Confusions(string[] ids, bool[][] given, bool[][] truth)
    {
        var found = new List<Confusion>();
        for (int missed = 0; missed < ids.Length; missed++)
        {
            for (int instead = 0; instead < ids.Length; instead++)
            {
                int count = Enumerable.Range(0, truth[missed].Length)
                    .Count(row => truth[missed][row] && !given[missed][row] && given[instead][row] && !truth[instead][row]);
                if (count > 0)
                {
                    found.Add(new Confusion(ids[missed], ids[instead], count));
                }
            }
        }

        return [.. found.OrderByDescending(confusion => confusion.Count)];
    }
}
