namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// A logistic score over <see cref="PairFeatures"/>: the chance that the later item asks for the same measure. Its weights are learnt from hand-labelled
/// lineage of two review reports by iterated re-weighted least squares with a ridge; a pair is as good as its best two clauses.
/// </summary>
internal sealed class LinkModel
{
    public static readonly LinkModel Default = new(
    [
        1.54, 2.47, 1.34, 0.35, 1.57, 3.42, 1.17, 1.05, 1.16, -1.24, -0.75, -1.28, 1.05, 1.12, 0.22, -0.26, -0.67,
        -0.53, 0.09, -0.60, -1.07, -1.43, 1.56, -0.67, -0.32, 0.71, -0.05, 0.17, -7.13,
    ]);

    private readonly double[] _weights;

    /// <param name="weights">One a feature, and the constant.</param>
    public LinkModel(double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, PairFeatures.Count + 1);
        _weights = weights;
    }

    /// <summary>Score from which a link is certain.</summary>
    public double Certain { get; init; } = 0.5;

    /// <summary>Score from which a link is shown at all.</summary>
    public double Uncertain { get; init; } = 0.25;

    public PairScore Score(ItemProfile earlier, ItemProfile later)
    {
        Span<double> features = stackalloc double[PairFeatures.Count];
        PairFeatures.WriteItems(earlier, later, features);
        double[] earlierBest = new double[earlier.Demands.Length], laterBest = new double[later.Demands.Length];
        double best = Weigh(features);
        for (int i = 0; i < earlier.Demands.Length; i++)
        {
            for (int j = 0; j < later.Demands.Length; j++)
            {
                PairFeatures.WriteDemands(earlier.Demands[i], later.Demands[j], features);
                double score = Weigh(features);
                best = Math.Max(best, score);
                earlierBest[i] = Math.Max(earlierBest[i], score);
                laterBest[j] = Math.Max(laterBest[j], score);
            }
        }

        return new PairScore(best, earlierBest, laterBest);
    }

    private double Weigh(ReadOnlySpan<double> features)
    {
        double sum = _weights[^1];
        for (int i = 0; i < features.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
