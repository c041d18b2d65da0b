using System.Collections.Immutable;

namespace ReportMiner.Themes.Review;

/// <summary>An item whose correction would teach the model much.</summary>
/// <param name="Index">Its place among the texts given.</param>
/// <param name="Uncertainty">How near the model is to deciding otherwise, summed over labels; 0 for a text that it is sure of.</param>
/// <param name="Doubtful">The labels that the model is in doubt about, most doubtful first.</param>
public sealed record ReviewSuggestion(int Index, double Uncertainty, ImmutableArray<string> Doubtful)
{
    /// <summary>Labels that only one of the two language versions would be given by itself, in the order of the model.</summary>
    public ImmutableArray<string> Differing { get; init; } = [];
}
