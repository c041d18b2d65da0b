namespace ReportMiner.Semantics.Search;

/// <summary>A word of an item that answers a word of the question.</summary>
/// <param name="Start">First UTF-16 code unit in the item's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">The word as it is in the item.</param>
/// <param name="Asked">The word of the question.</param>
public sealed record MatchedWord(int Start, int End, string Word, string Asked);
