using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>What turns the raw score of a label into a decision.</summary>
/// <param name="Scale">Its calibration.</param>
/// <param name="Threshold">The probability from which it is given.</param>
internal readonly record struct LabelTuning(PlattScale Scale, double Threshold)
{
    /// <param name="labels">Labels that steady one another.</param>
    /// <param name="pulls">How much.</param>
    /// <returns>One a label, in their order.</returns>
    public static LabelTuning[] Of(LabelScores[] labels, LabelShrinkage pulls)
    {
        PlattScale[] scales = Scales(labels, pulls.HalfTrust);
        double[][] probabilities = [.. labels.Select((label, i) => Array.ConvertAll(label.Scores, scales[i].Probability))];
        double[] thresholds = ThresholdSearch.Find(probabilities, [.. labels.Select(label => label.Truth)]);
        return [.. scales.Zip(thresholds, (scale, threshold) => new LabelTuning(scale, threshold + (pulls.Threshold * (0.5 - threshold))))];
    }

    // Few rows make a noisy scale, and scores of one learner mean much the same for every label.
    private static PlattScale[] Scales(LabelScores[] labels, double halfTrust)
    {
        PlattScale[] own = [.. labels.Select(label => PlattScale.Fit(label.Scores, label.Truth))];
        if (halfTrust == 0)
        {
            return own;
        }

        var common = PlattScale.Fit([.. labels.SelectMany(label => label.Scores)], [.. labels.SelectMany(label => label.Truth)]);
        return [.. own.Select((scale, i) => common.Towards(scale, labels[i].Support / (labels[i].Support + halfTrust)))];
    }
}
