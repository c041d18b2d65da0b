namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// A logistic score over <see cref="PairFeatures"/>: the chance that the later item asks for the same measure; and a second one over
/// <see cref="KinView"/>, which settles it. The weights are learnt by <c>tests/ReportMiner.LinkFit</c> from hand-labelled lineage, as told in
/// <c>models/lineage/card.md</c>: logistic regression with a ridge (Newton's method); the two clauses that speak for a pair are chosen anew by the
/// score after each round.
/// </summary>
internal sealed record LinkModel
{
    public static readonly LinkModel Default = new(
    [
        2.00, 1.96, 1.93, 0.05, 1.37, 2.68, 0.80, 1.29, 1.02, -0.81, -0.38, -0.58, 1.36, 0.95, 0.13, -1.58,
        -1.06, 0.07, 0.93, -0.28, -0.24, -0.98, 1.49, 0.96, -0.62, 0.67, 0.01, -0.51, 0.98, -0.47, 1.45, -8.83,
    ],
    [0.61, 1.50, 4.33, -2.15]);

    private readonly double[] _weights, _kinWeights;

    /// <param name="weights">One a feature of a pair, and the constant.</param>
    /// <param name="kinWeights">One a number of <see cref="KinView"/>, and the constant.</param>
    public LinkModel(double[] weights, double[] kinWeights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, PairFeatures.Count + 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(kinWeights.Length, KinView.Count + 1);
        _weights = weights;
        _kinWeights = kinWeights;
    }

    /// <summary>Score from which a link is certain.</summary>
    public double Certain { get; init; } = 0.55;

    /// <summary>Score from which the likeliest link of a later item is certain.</summary>
    public double CertainAlone { get; init; } = 0.4;

    /// <summary>Score from which a link is shown at all.</summary>
    public double Uncertain { get; init; } = 0.3;

    /// <returns>The score of a pair in the light of its kin.</returns>
    public double Settle(KinView view)
    {
        Span<double> features = stackalloc double[KinView.Count];
        view.Write(features);
        return Weigh(_kinWeights, features);
    }

    /// <returns>The score of a pair by its two texts alone: that of their best two clauses.</returns>
    public double Score(ItemProfile earlier, ItemProfile later)
    {
        Span<double> features = stackalloc double[PairFeatures.Count];
        PairFeatures.WriteItems(earlier, later, features);
        if (earlier.Demands.Length == 0 || later.Demands.Length == 0)
        {
            return Weigh(_weights, features);
        }

        double best = 0;
        foreach (Demand x in earlier.Demands)
        {
            foreach (Demand y in later.Demands)
            {
                PairFeatures.WriteDemands(x, y, features);
                best = Math.Max(best, Weigh(_weights, features));
            }
        }

        return best;
    }

    private static double Weigh(double[] weights, ReadOnlySpan<double> features)
    {
        double sum = weights[^1];
        for (int i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
