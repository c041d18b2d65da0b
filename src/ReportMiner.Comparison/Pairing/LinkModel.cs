using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// A logistic score over <see cref="PairFeatures"/>: the chance that the later item asks for the same measure; and a second one over
/// <see cref="KinView"/>; a third weighs that one together with <see cref="WordingView"/> and settles it. Across languages there is one
/// over <see cref="WordingView"/> alone. <c>tests/ReportMiner.LinkFit</c> fits the
/// weights to hand-labelled lineage (<c>models/lineage/card.md</c>): logistic regression with a ridge by Newton's method; after each round
/// the score chooses again which two clauses speak for a pair.
/// </summary>
internal sealed record LinkModel
{
    public static readonly LinkModel Default = LinkWeights.Read();

    private static readonly Lazy<LinkModel> WithEncoder = new(() => Default with { Sense = LinkWeights.ReadSense() });

    private const double Edge = 1e-4;

    private readonly double[] _weights, _kinWeights, _wordingWeights, _togetherWeights;

    /// <param name="weights">One a feature of a pair, and the constant.</param>
    /// <param name="kinWeights">One a number of <see cref="KinView"/>, and the constant.</param>
    /// <param name="wordingWeights">One a number of <see cref="WordingView"/>, and the constant; none where meetings are of one
    /// language.</param>
    /// <param name="togetherWeights">One for the score by kin, one a number of <see cref="WordingView"/>, and the constant; none where
    /// kin alone settles.</param>
    public LinkModel(double[] weights, double[] kinWeights, double[]? wordingWeights = null, double[]? togetherWeights = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, PairFeatures.Count + 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(kinWeights.Length, KinView.Count + 1);
        _weights = weights;
        _kinWeights = kinWeights;
        _wordingWeights = wordingWeights ?? new double[WordingView.Count + 1];
        _togetherWeights = togetherWeights ?? [];
    }

    /// <summary>The model that also weighs what a sentence encoder says.</summary>
    public static LinkModel Encoded => WithEncoder.Value;

    /// <summary>Weights of what a sentence encoder says; <see langword="null"/> where none is asked.</summary>
    public SenseWeights? Sense { get; init; }

    /// <summary>Score from which a link is certain.</summary>
    public double Certain { get; init; } = 0.55;

    /// <summary>Score from which the likeliest link of a later item is certain.</summary>
    public double CertainAlone { get; init; } = 0.4;

    /// <summary>Score from which a link is shown at all.</summary>
    public double Uncertain { get; init; } = 0.25;

    /// <returns>The same model with other weights of pairs and of kin.</returns>
    public LinkModel Beginning(double[] weights, double[] kinWeights) => new(weights, kinWeights, _wordingWeights, _togetherWeights)
    {
        Sense = Sense,
        Certain = Certain,
        CertainAlone = CertainAlone,
        Uncertain = Uncertain,
    };

    /// <returns>The score of a pair in the light of its kin.</returns>
    public double Settle(KinView view)
    {
        Span<double> features = stackalloc double[KinView.Count];
        view.Write(features);
        return Weigh(_kinWeights, features);
    }

    /// <returns>The score of a pair by its kin and by what the two texts hold of each other.</returns>
    public double Settle(KinView view, WordingView wording) =>
        _togetherWeights.Length == 0 ? Settle(view) : Weigh(_togetherWeights, Together(Settle(view), wording));

    /// <summary>What the last score weighs: the log-odds of the score by kin, and what the two texts hold of each other.</summary>
    public static double[] Together(double score, WordingView wording)
    {
        double[] features = new double[WordingView.Count + 1];
        double bounded = Math.Clamp(score, Edge, 1 - Edge);
        features[0] = Math.Log(bounded / (1 - bounded));
        wording.Write(features.AsSpan(1));
        return features;
    }

    /// <returns>The score of a pair of different languages.</returns>
    public double Settle(WordingView view)
    {
        Span<double> features = stackalloc double[WordingView.Count];
        view.Write(features);
        return Weigh(_wordingWeights, features);
    }

    /// <returns>The score of a pair by its kin, by what the two texts hold of each other, and by their likeness to an encoder.</returns>
    public double Settle(KinView view, WordingView wording, SenseView sense) =>
        Weigh(Sense!.Together, Together(Settle(view), wording, sense));

    /// <summary>What that score weighs.</summary>
    public static double[] Together(double score, WordingView wording, SenseView sense) =>
        [.. Together(score, wording), .. sense.Numbers().Take(SenseView.InOneLanguage)];

    /// <returns>The score of a pair of different languages, with an encoder.</returns>
    public double Settle(WordingView view, SenseView sense) => Weigh(Sense!.Wording, Across(view, sense));

    /// <summary>What that score weighs.</summary>
    public static double[] Across(WordingView view, SenseView sense)
    {
        double[] features = new double[WordingView.Count];
        view.Write(features);
        return [.. features, .. sense.Numbers()];
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
