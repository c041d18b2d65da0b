using System.Collections.Immutable;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Training;

/// <summary>How a model that was trained in the same way, but without some groups, does on these.</summary>
/// <param name="Groups">The groups held out.</param>
/// <param name="LearntRows">Rows of the other groups, on which it was trained.</param>
/// <param name="Figures">Its figures on the rows held out.</param>
public sealed record HoldOutFigures(ImmutableArray<string> Groups, int LearntRows, Figures Figures);
