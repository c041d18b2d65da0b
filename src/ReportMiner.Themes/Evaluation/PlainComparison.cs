using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Evaluation;

/// <summary>The usual choice at one threshold.</summary>
/// <param name="Threshold">Probability from which a label is given; 0 where the likeliest is given.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="PValue">Chance of a difference in micro-F1 at least as large as that to our model if the two were alike.</param>
public sealed record PlainComparison(double Threshold, Figures Figures, double PValue);
