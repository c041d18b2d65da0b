using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Themes.Classification;

/// <summary>
/// Why a label was given or not. <see cref="Base"/>, <see cref="Whole"/> and the weights of <see cref="Words"/> add up to
/// <see cref="LogOdds"/>, and that is the logit of <see cref="ThemeScore.Probability"/>: nothing else entered the decision.
/// </summary>
/// <param name="Score">The decision.</param>
/// <param name="LogOdds">Of the calibrated probability.</param>
/// <param name="Base">What the label has before a word is read.</param>
/// <param name="Whole">What is owed to the text as a whole: its length, its end, and decision trees where the model has them.</param>
/// <param name="Words">Every word that spoke for (above 0) or against (below 0), in order of the text.</param>
/// <param name="Spans">The stretches that carried it: neighbours among <paramref name="Words"/> merged, the strongest few.</param>
/// <param name="Terms">Terms of the catalogue found for it.</param>
public sealed record ThemeExplanation(
    ThemeScore Score, double LogOdds, double Base, double Whole, ImmutableArray<Evidence> Words, ImmutableArray<Evidence> Spans,
    ImmutableArray<Evidence> Terms);
