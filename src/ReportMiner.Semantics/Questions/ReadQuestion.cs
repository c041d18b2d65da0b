using System.Collections.Immutable;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Questions;

/// <summary>A question as it was understood: a filter, and the words that are left to search for.</summary>
/// <param name="Filter">What the items must be.</param>
/// <param name="Text">What the order of the items is judged by: the question without years, statuses and actors.</param>
/// <param name="Rest">What an item must say besides: the text without the names of themes; empty where the filter says all.</param>
/// <param name="Parts">What was understood, in the order of the question.</param>
public sealed record ReadQuestion(SearchFilter Filter, string Text, string Rest, ImmutableArray<UnderstoodPart> Parts);
