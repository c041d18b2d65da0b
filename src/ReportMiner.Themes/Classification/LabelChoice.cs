using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Classification;

/// <summary>From raw scores to probabilities, and from these to the labels given: the same in training, evaluation and use.</summary>
internal static class LabelChoice
{
    /// <summary>Probability from which the likeliest label is given where some label is right and none reaches its threshold.</summary>
    private const double LeastOfSome = 0.1;

    /// <returns>Calibrated probabilities; where exactly one label is right they add up to 1.</returns>
    public static double[] Probabilities(ModelKind kind, PlattScale[] scales, double[] raw)
    {
        double[] probabilities = new double[raw.Length];
        for (int label = 0; label < raw.Length; label++)
        {
            probabilities[label] = kind == ModelKind.Single
                ? Math.Exp(Math.Min(50, scales[label].LogOdds(raw[label])))
                : scales[label].Probability(raw[label]);
        }

        if (kind == ModelKind.Single)
        {
            double sum = probabilities.Sum();
            for (int label = 0; label < raw.Length; label++)
            {
                probabilities[label] /= sum;
            }
        }

        return probabilities;
    }

    /// <returns>Places of the labels given, ascending.</returns>
    public static IEnumerable<int> Given(ModelKind kind, double[] thresholds, double[] probabilities)
    {
        int likeliest = Array.IndexOf(probabilities, probabilities.Max());
        int[] likely = kind == ModelKind.Single
            ? [likeliest]
            : [.. Enumerable.Range(0, probabilities.Length).Where(label => probabilities[label] >= thresholds[label])];
        return likely.Length == 0 && kind == ModelKind.AtLeastOne && probabilities[likeliest] >= LeastOfSome ? [likeliest] : likely;
    }
}
