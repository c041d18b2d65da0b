namespace ReportMiner.Themes.Training;

/// <summary>How the trees are grown.</summary>
internal sealed record BoostedSettings
{
    /// <summary>The usual choice: what the tool itself proposes.</summary>
    public static BoostedSettings Plain { get; } = new()
    {
        Leaves = 31,
        LearningRate = 0.1,
        LeastRowsInLeaf = 20,
        L2 = 0.01,
        LeastTexts = 5
    };

    /// <summary>Trees and the rows that a leaf or a split asks for grow with the rows.</summary>
    public static BoostedSettings For(int rows) => rows >= ThemeTrainer.ManyRows
        ? new() { Trees = 150, LearningRate = 0.1, LeastRowsInLeaf = 10 }
        : new() { LeastTexts = 4 };

    public int Trees { get; init; } = 100;

    public int Leaves { get; init; } = 15;

    public double LearningRate { get; init; } = 0.15;

    public int LeastRowsInLeaf { get; init; } = 5;

    public double L2 { get; init; } = 1;

    /// <summary>Rows that a feature must be in to be offered to a split.</summary>
    public int LeastTexts { get; init; } = 10;
}
