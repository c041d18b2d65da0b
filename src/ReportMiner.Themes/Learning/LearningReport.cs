using System.Collections.Immutable;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Themes.Learning;

/// <summary>What a model learnt from decisions, and whether that helped.</summary>
/// <param name="Base">Id of the model that it began with.</param>
/// <param name="Model">Id of the model that it ended with.</param>
/// <param name="Decided">Rows of the matrix whose themes people decided: what is left out of a measurement stays together.</param>
/// <param name="Texts">Their texts, in both languages.</param>
/// <param name="Comparison">The model before and after on the decided texts: each fifth of them is judged by a model that learnt from the
/// other four.</param>
/// <param name="Unknown">Themes decided that the model does not know, by id; it cannot learn them.</param>
public sealed record LearningReport(
    string Base, string Model, int Decided, int Texts, ModelComparison Comparison, ImmutableArray<string> Unknown);
