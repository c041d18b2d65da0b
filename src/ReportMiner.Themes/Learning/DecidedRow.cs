using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Learning;

/// <summary>A text that people gave its themes, as a model sees it.</summary>
/// <param name="Row">Its features.</param>
/// <param name="Raw">Scores of the model, one a label, before calibration.</param>
/// <param name="Labels">Whether people gave each label.</param>
/// <param name="Weight">How much it counts; more than 0.</param>
internal sealed record DecidedRow(SparseRow Row, double[] Raw, bool[] Labels, float Weight);
