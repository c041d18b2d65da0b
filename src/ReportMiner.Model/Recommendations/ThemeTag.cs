using System.Collections.Immutable;

namespace ReportMiner.Model.Recommendations;

/// <summary>A theme given to an item.</summary>
/// <param name="Id">Id in the theme catalogue.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="Evidence">What carried it, in order of the text.</param>
public sealed record ThemeTag(string Id, double Score, ImmutableArray<Evidence> Evidence);
