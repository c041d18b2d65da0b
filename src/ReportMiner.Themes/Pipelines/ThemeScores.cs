namespace ReportMiner.Themes.Pipelines;

/// <summary>What the ML.NET pipeline of a model (<c>model.zip</c>) says of a text: one number a label, in the order of the model.</summary>
public sealed class ThemeScores
{
    /// <summary>Scores before calibration.</summary>
    public float[] Score { get; set; } = [];

    /// <summary>Calibrated, 0 to 1.</summary>
    public float[] Probability { get; set; } = [];
}
