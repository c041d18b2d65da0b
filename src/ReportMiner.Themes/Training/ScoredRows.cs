using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>Raw scores of rows by models that did not learn from them.</summary>
/// <param name="Rows">Which rows, ascending.</param>
/// <param name="Part">The fold that each was left out with.</param>
/// <param name="Scores">One column a label.</param>
/// <param name="Labels">Likewise: the truth.</param>
internal sealed record ScoredRows(int[] Rows, int[] Part, double[][] Scores, bool[][] Labels)
{
    /// <summary>How far thresholds are drawn from the best F1 on these rows towards one half, 0 to 1: more where the texts to come have fewer labels than these.</summary>
    public double ThresholdPull { get; init; }

    /// <summary>Rows with a label at which its own calibration and that of all labels together weigh the same; 0 where its own counts alone.</summary>
    public double HalfTrust { get; init; }

    /// <summary>One column a label: rows that say nothing of it; empty where there are none.</summary>
    public bool[][] Unsure { get; init; } = [];

    /// <summary>Rows drawn like the texts to come, from which alone calibration and thresholds come; empty where there are none.</summary>
    public bool[] Sampled { get; init; } = [];

    /// <summary>Whether a row says something of a label, and is one of those that count.</summary>
    public bool Counts(int label, int row) => !(Unsure.Length > 0 && Unsure[label][row]) && IsCounted(row);

    /// <summary>Whether a row is one of those that calibration and thresholds come from.</summary>
    public bool IsCounted(int row) => Sampled.Length == 0 || Sampled[row];

    /// <summary>Calibration and thresholds from all rows.</summary>
    public (PlattScale[] Scales, double[] Thresholds) Tune(ModelKind kind) => Tune(kind, _ => true);

    /// <summary>
    /// Probabilities and choices with calibration and thresholds that, too, come from the other parts only: what is reported is not what was tuned on.
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

    private (PlattScale[] Scales, double[] Thresholds) Tune(ModelKind kind, Func<int, bool> from)
    {
        int[][] taken = [.. Enumerable.Range(0, Scores.Length).Select(label => Enumerable.Range(0, Rows.Length).Where(i => from(i) && Counts(label, i)).ToArray())];
        bool[][] labels = [.. Labels.Select((column, label) => Pick(column, taken[label]))];
        double[][] scores = [.. Scores.Select((column, label) => Pick(column, taken[label]))];
        PlattScale[] scales = Scales(scores, labels);
        double[][] probabilities = [.. scores.Select((column, label) => Array.ConvertAll(column, scales[label].Probability))];
        return (scales, kind == ModelKind.Single ? new double[Scores.Length] : [.. ThresholdSearch.Find(probabilities, labels).Select(threshold => threshold + (ThresholdPull * (0.5 - threshold)))]);
    }

    // Few rows make a noisy scale, and scores of one learner mean much the same for every label.
    private PlattScale[] Scales(double[][] scores, bool[][] labels)
    {
        PlattScale[] own = [.. scores.Select((column, label) => PlattScale.Fit(column, labels[label]))];
        if (HalfTrust == 0)
        {
            return own;
        }

        var common = PlattScale.Fit([.. scores.SelectMany(column => column)], [.. labels.SelectMany(column => column)]);
        return [.. own.Select((scale, label) => common.Towards(scale, Trust(labels[label].Count(yes => yes))))];
    }

    private double Trust(int support) => support / (support + HalfTrust);

    private static T[] Pick<T>(T[] column, int[] taken) => Array.ConvertAll(taken, i => column[i]);
}
