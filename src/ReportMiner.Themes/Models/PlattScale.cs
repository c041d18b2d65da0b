namespace ReportMiner.Themes.Models;

/// <summary>Turns a raw score into log-odds that can be believed: <c>Slope × score + Shift</c>.</summary>
/// <param name="Slope">Never negative.</param>
/// <param name="Shift">Log-odds at a score of 0.</param>
internal readonly record struct PlattScale(double Slope, double Shift)
{
    public static readonly PlattScale Identity = new(1, 0);

    public double LogOdds(double score) => (Slope * score) + Shift;

    public double Probability(double score) => Logistic(LogOdds(score));

    /// <param name="other">Another scale.</param>
    /// <param name="share">How far towards it, 0 to 1.</param>
    public PlattScale Towards(PlattScale other, double share) =>
        new(Slope + (share * (other.Slope - Slope)), Shift + (share * (other.Shift - Shift)));

    public static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Newton's method on the logistic loss with Platt's softened targets (1999): steady for rare labels.</summary>
    public static PlattScale Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        int positive = labels.Count(yes => yes);
        int negative = labels.Count - positive;
        if (positive < 2 || negative < 2)
        {
            return Identity;
        }

        double high = (positive + 1.0) / (positive + 2.0), low = 1.0 / (negative + 2.0);
        double slope = 1, shift = 0;
        for (int step = 0; step < 50; step++)
        {
            // A little ridge towards slope 1 keeps separable scores finite.
            double gradientSlope = 1e-2 * (slope - 1), gradientShift = 0, curveSlope = 1e-2, curveShift = 1e-9, curveBoth = 0;
            for (int i = 0; i < scores.Count; i++)
            {
                double p = Logistic((slope * scores[i]) + shift);
                double error = p - (labels[i] ? high : low), curve = Math.Max(p * (1 - p), 1e-9);
                gradientSlope += error * scores[i];
                gradientShift += error;
                curveSlope += curve * scores[i] * scores[i];
                curveShift += curve;
                curveBoth += curve * scores[i];
            }

            double determinant = (curveSlope * curveShift) - (curveBoth * curveBoth);
            double stepSlope = ((curveShift * gradientSlope) - (curveBoth * gradientShift)) / determinant;
            double stepShift = ((curveSlope * gradientShift) - (curveBoth * gradientSlope)) / determinant;
            double damping = Math.Min(1, 2 / (Math.Abs(stepSlope) + Math.Abs(stepShift) + 1e-12));
            slope = Math.Max(0.05, slope - (damping * stepSlope));
            shift -= damping * stepShift;
            if (Math.Abs(stepSlope) + Math.Abs(stepShift) < 1e-9)
            {
                break;
            }
        }

        return new PlattScale(slope, shift);
    }
}
