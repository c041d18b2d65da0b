using System.Collections.Immutable;

namespace ReportMiner.Semantics.Suggestions;

/// <summary>The theme that a language model suggests for an item, beside the classifier's answer and never instead of it.</summary>
/// <param name="Id">Id of the item.</param>
/// <param name="Classifier">Ids of the themes that the classifier gave.</param>
/// <param name="Suggested">Ids of themes of the catalogue that the model named; what it named besides is left out.</param>
/// <param name="Model">Name of the model.</param>
public sealed record ThemeSuggestion(string Id, ImmutableArray<string> Classifier, ImmutableArray<string> Suggested, string Model);
