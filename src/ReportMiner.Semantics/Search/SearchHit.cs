using System.Collections.Immutable;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>An item that a search found.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">How well it answers, 0 to 1; only the order within one search means something.</param>
/// <param name="Coverage">Share of the question, weighted by rarity, that has a counterpart in the item, 0 to 1.</param>
/// <param name="Matched">The words that matched, in the order of the text.</param>
public sealed record SearchHit(IndexedItem Item, double Score, double Coverage, ImmutableArray<MatchedWord> Matched);
