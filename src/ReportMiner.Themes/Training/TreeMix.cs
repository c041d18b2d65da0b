using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>Chooses what the trees count beside the linear model.</summary>
internal static class TreeMix
{
    /// <summary>Weights tried, in units of the ratio of the two models' spreads: 1 gives each the same say.</summary>
    private static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3];

    /// <summary>Trees that gain less than this on the validation rows are not worth their size.</summary>
    private const double LeastGain = 0.002;

    public static (ScoredRows Mixed, float Weight) Choose(ScoredRows linear, double[][] trees, ModelKind kind)
    {
        double ratio = Spread(linear.Scores) / Math.Max(1e-9, Spread(trees));
        ScoredRows best = linear;
        float bestWeight = 0;
        double bestValue = ThemeTrainer.Value(linear, kind) + LeastGain;
        foreach (double share in Shares.Skip(1))
        {
            float weight = (float)(share * ratio);
            ScoredRows mixed = linear with
            {
                Scores = [.. linear.Scores.Zip(trees, (a, b) => a.Zip(b, (x, y) => x + (weight * y)).ToArray())]
            };
            double value = ThemeTrainer.Value(mixed, kind);
            if (value > bestValue)
            {
                (best, bestWeight, bestValue) = (mixed, weight, value);
            }
        }

        return (best, bestWeight);
    }

    private static double Spread(double[][] columns)
    {
        double[] all = [.. columns.SelectMany(column => column)];
        double mean = all.Average();
        return Math.Sqrt(all.Average(x => (x - mean) * (x - mean)));
    }
}
