using System.Collections.Immutable;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Training;

/// <summary>How a model that was trained in the same way, but without some groups, does on these.</summary>
/// <param name="Groups">The groups held back.</param>
/// <param name="LearntRows">Rows of the other groups that it learnt from.</param>
/// <param name="Figures">Its figures on the rows held back.</param>
public sealed record HeldBackFigures(ImmutableArray<string> Groups, int LearntRows, Figures Figures);
