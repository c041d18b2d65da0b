namespace ReportMiner.Themes.Training;

/// <summary>How the trees are grown.</summary>
internal sealed record BoostedSettings
{
    public static BoostedSettings For(int rows) => new() { LeastTexts = rows >= 5000 ? 20 : 4 };

    public int Trees { get; init; } = 100;

    public int Leaves { get; init; } = 15;

    public double LearningRate { get; init; } = 0.15;

    public int LeastRowsInLeaf { get; init; } = 5;

    public double FeatureShare { get; init; } = 0.5;

    public double L2 { get; init; } = 1;

    /// <summary>Rows that a feature must stand in to be offered to a split.</summary>
    public int LeastTexts { get; init; } = 10;
}
