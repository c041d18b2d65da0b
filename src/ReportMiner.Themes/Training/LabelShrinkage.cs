namespace ReportMiner.Themes.Training;

/// <summary>How calibration and thresholds of labels are drawn together.</summary>
/// <param name="Threshold">How far thresholds go from the best F1 towards one half, 0 to 1: more where the texts to come have fewer
/// labels.</param>
/// <param name="HalfTrust">Rows with a label at which its own calibration and that of all weigh the same; 0 where its own counts
/// alone.</param>
internal readonly record struct LabelShrinkage(double Threshold, double HalfTrust);
