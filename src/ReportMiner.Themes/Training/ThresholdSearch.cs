namespace ReportMiner.Themes.Training;

/// <summary>Finds the probability from which a label is given, by F1 on scores that the model did not learn from.</summary>
internal static class ThresholdSearch
{
    /// <summary>Positives at which a label's own threshold and the common one weigh the same.</summary>
    private const double HalfTrust = 200;

    /// <param name="probabilities">One column a label.</param>
    /// <param name="labels">Likewise.</param>
    /// <returns>A threshold a label, in (0, 1): its own best, drawn towards the common best where few rows speak for it.</returns>
    public static double[] Find(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> labels)
    {
        double common = Best([.. probabilities.SelectMany(p => p)], [.. labels.SelectMany(l => l)]);
        double[] thresholds = new double[labels.Count];
        for (int label = 0; label < thresholds.Length; label++)
        {
            int support = labels[label].Count(yes => yes);
            double trust = support / (support + HalfTrust);
            double own = support == 0 ? common : Best(probabilities[label], labels[label]);
            thresholds[label] = Math.Clamp((trust * own) + ((1 - trust) * common), 0.05, 0.95);
        }

        return thresholds;
    }

    /// <summary>The middle of the best plateau: F1 smoothed over neighbouring thresholds, so that one lucky row does not decide.</summary>
    private static double Best(double[] probabilities, bool[] labels)
    {
        const int Steps = 100;
        int[] positive = new int[Steps + 1], negative = new int[Steps + 1];
        for (int i = 0; i < probabilities.Length; i++)
        {
            (labels[i] ? positive : negative)[(int)(probabilities[i] * Steps)]++;
        }

        int all = positive.Sum(), hit = 0, wrong = 0;
        double[] f1 = new double[Steps + 1];
        for (int step = Steps; step >= 0; step--)
        {
            hit += positive[step];
            wrong += negative[step];
            f1[step] = all == 0 ? 0 : 2.0 * hit / (all + hit + wrong);
        }

        int best = 50;
        double bestValue = -1;
        for (int step = 5; step <= 95; step++)
        {
            double smooth = 0;
            for (int near = -4; near <= 4; near++)
            {
                smooth += f1[Math.Clamp(step + near, 1, Steps - 1)] / 9;
            }

            if (smooth > bestValue + 1e-12 || (Math.Abs(smooth - bestValue) <= 1e-12 && Math.Abs(step - 50) < Math.Abs(best - 50)))
            {
                (best, bestValue) = (step, smooth);
            }
        }

        return best / (double)Steps;
    }
}
