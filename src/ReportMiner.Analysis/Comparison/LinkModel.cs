namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// A logistic score over <see cref="PairFeatures"/>: the chance that the later item asks for the same measure. Its weights are learnt from hand-labelled
/// lineage of two review reports and of the invented meetings, in both languages, by logistic regression with a ridge of 1 (Newton's method); the two
/// clauses that speak for a pair are chosen anew by the score after each of five rounds.
/// </summary>
internal sealed class LinkModel
{
    public static readonly LinkModel Default = new(
    [
        1.88, 2.69, 1.73, 0.09, 1.90, 3.71, 0.90, 1.30, 1.25, -0.65, -0.26, -0.69, 0.88, 0.73, 0.22, -1.00,
        -0.67, 0.24, 0.02, -0.17, -0.31, -0.63, 0.85, -0.49, -0.54, 0.75, -0.20, -0.21, 0.37, -0.05, 1.34, -8.39,
    ]);

    private readonly double[] _weights;

    /// <param name="weights">One a feature, and the constant.</param>
    public LinkModel(double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, PairFeatures.Count + 1);
        _weights = weights;
    }

    /// <summary>Score from which a link is certain.</summary>
    public double Certain { get; init; } = 0.55;

    /// <summary>Score from which a link is shown at all.</summary>
    public double Uncertain { get; init; } = 0.3;

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
