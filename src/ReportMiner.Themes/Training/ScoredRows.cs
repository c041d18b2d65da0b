using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>Raw scores of rows by models that did not learn from them.</summary>
/// <param name="Rows">Which rows, ascending.</param>
/// <param name="Part">The fold that each was left out with.</param>
/// <param name="Scores">One column a label.</param>
/// <param name="Labels">Likewise: the truth.</param>
internal sealed record ScoredRows(int[] Rows, int[] Part, double[][] Scores, bool[][] Labels)
{
    /// <summary>Sampled rows with a label below which they say too little of it: with ten a threshold is chance.</summary>
    private const int LeastSampled = 20;

    /// <summary>How calibration and thresholds are drawn together.</summary>
    public LabelShrinkage Shrinkage { get; init; }

    /// <summary>One column a label: rows that say nothing of it; empty where there are none.</summary>
    public bool[][] Unsure { get; init; } = [];

    /// <summary>
    /// Rows drawn like the texts to come, which figures come from, and calibration and thresholds of the labels that they have; empty where
    /// there are none.
    /// </summary>
    public bool[] Sampled { get; init; } = [];

    /// <param name="texts">All rows of the training.</param>
    /// <param name="ids">Labels.</param>
    /// <param name="rows">The rows scored, ascending.</param>
    /// <param name="part">The fold that each was left out with.</param>
    /// <param name="scores">One column a label.</param>
    public static ScoredRows Of(IReadOnlyList<LabelledText> texts, IReadOnlyList<string> ids, int[] rows, int[] part, double[][] scores)
    {
        LabelledText[] scored = Array.ConvertAll(rows, i => texts[i]);
        return new ScoredRows(rows, part, scores, LabelMatrix.Of(scored, ids))
        {
            Unsure = LabelMatrix.Unsure(scored, ids),
            Sampled = texts.Any(row => row.Use != RowUse.Learn) ? Array.ConvertAll(scored, row => row.Use != RowUse.Learn) : [],
        };
    }

    /// <summary>Whether a row says something of a label, and is one of those that figures come from.</summary>
    public bool Counts(int label, int row) => IsSure(label, row) && IsCounted(row);

    /// <summary>Whether a row is one of those that figures come from.</summary>
    public bool IsCounted(int row) => Sampled.Length == 0 || Sampled[row];

    /// <summary>Whether so few sampled rows have a label that its calibration and threshold come from the other rows.</summary>
    public bool IsScarce(int label) =>
        Sampled.Length > 0 && Enumerable.Range(0, Rows.Length).Count(i => Labels[label][i] && Counts(label, i)) < LeastSampled;

    private bool IsSure(int label, int row) => Unsure.Length == 0 || !Unsure[label][row];

    /// <summary>Calibration and thresholds from all rows.</summary>
    public (PlattScale[] Scales, double[] Thresholds) Tune(ModelKind kind) => Tune(kind, _ => true);

    /// <summary>
    /// Probabilities and choices with calibration and thresholds that, too, come from the other parts only: what is reported is not what
    /// was tuned on.
    /// </summary>
    public (double[][] Probabilities, bool[][] Given) Honest(ModelKind kind)
    {
        int labels = Scores.Length;
        double[][] probabilities = [.. Enumerable.Range(0, labels).Select(_ => new double[Rows.Length])];
        bool[][] given = [.. Enumerable.Range(0, labels).Select(_ => new bool[Rows.Length])];
        int[] parts = Parts();
        foreach (int part in parts.Distinct().Order())
        {
            (PlattScale[] scales, double[] thresholds) = Tune(kind, i => parts[i] != part);
            for (int i = 0; i < Rows.Length; i++)
            {
                if (parts[i] == part)
                {
                    double[] p = LabelChoice.Probabilities(kind, scales, [.. Scores.Select(column => column[i])]);
                    for (int label = 0; label < labels; label++)
                    {
                        probabilities[label][i] = p[label];
                    }

                    foreach (int label in LabelChoice.Given(kind, thresholds, p))
                    {
                        given[label][i] = true;
                    }
                }
            }
        }

        return (probabilities, given);
    }

    // A single held-out part is halved, so that each half is judged with what the other taught.
    private int[] Parts() => Part.Distinct().Count() > 1 ? Part : [.. Rows.Select((_, i) => i % 2)];

    // Of a label that the sampled rows hardly have they hold little but rows without it. It is tuned on the written ones, which have such
    // rows too.
    private (PlattScale[] Scales, double[] Thresholds) Tune(ModelKind kind, Func<int, bool> from)
    {
        var scales = new PlattScale[Scores.Length];
        double[] thresholds = new double[Scores.Length];
        foreach (IGrouping<bool, int> alike in Enumerable.Range(0, Scores.Length).GroupBy(IsScarce))
        {
            LabelTuning[] tuned = LabelTuning.Of(
                [.. alike.Select(label => Pick(label, i => from(i) && IsSure(label, i) && IsCounted(i) != alike.Key))],
                alike.Key ? new LabelShrinkage() : Shrinkage);
            foreach ((int label, LabelTuning one) in alike.Zip(tuned))
            {
                scales[label] = one.Scale;
                thresholds[label] = kind == ModelKind.Single ? 0 : one.Threshold;
            }
        }

        return (scales, thresholds);
    }

    private LabelScores Pick(int label, Func<int, bool> taken)
    {
        int[] rows = [.. Enumerable.Range(0, Rows.Length).Where(taken)];
        return new LabelScores(Array.ConvertAll(rows, i => Scores[label][i]), Array.ConvertAll(rows, i => Labels[label][i]));
    }
}
