using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Themes.Training;

/// <summary>Figures on some of the rows left out.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="MicroF1">Where their micro-F1 lies in 95 of 100 samples like this one, whole groups drawn anew.</param>
public sealed record ReportedFigures(Figures Figures, Interval MicroF1);
