using System.Collections.Immutable;

namespace ReportMiner.Semantics.Search;

/// <summary>An item weighed against a question.</summary>
/// <param name="OfQuestion">Share of the question that the item answers, 0 to 1.</param>
/// <param name="OfItem">Share of the item that the question asks about, 0 to 1.</param>
/// <param name="Extent">How much the item says.</param>
/// <param name="Matched">The words that matched.</param>
internal sealed record RelevanceScore(double OfQuestion, double OfItem, double Extent, ImmutableArray<MatchedWord> Matched);
