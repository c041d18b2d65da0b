using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Training;

/// <summary>Figures on some of the rows left out.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="MicroF1">95 % bootstrap interval of their micro-F1; whole groups are resampled.</param>
public sealed record ReportedFigures(Figures Figures, Interval MicroF1);
