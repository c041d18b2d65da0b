namespace ReportMiner.Comparison.Pairing;

/// <summary>A pair in the light of its kin; numbers from 0 to 1.</summary>
/// <param name="Score">Its own score.</param>
/// <param name="EarlierKin">Mean score of the later item with the kin of the earlier one.</param>
/// <param name="LaterKin">Mean score of the earlier item with the kin of the later one.</param>
internal readonly record struct KinView(double Score, double EarlierKin, double LaterKin)
{
    public const int Count = 3;

    /// <summary>What a linear score weighs, by its names in the model file.</summary>
    public static readonly string[] Names = ["log-odds", "earlier-kin", "later-kin"];

    private const double Edge = 1e-6;

    /// <summary>Writes what a linear score weighs: the log-odds of the first score, and both means.</summary>
    public void Write(Span<double> features)
    {
        double score = Math.Clamp(Score, Edge, 1 - Edge);
        features[0] = Math.Log(score / (1 - score));
        features[1] = EarlierKin;
        features[2] = LaterKin;
    }
}
