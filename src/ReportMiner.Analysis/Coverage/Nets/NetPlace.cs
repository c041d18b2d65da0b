namespace ReportMiner.Analysis.Coverage.Nets;

/// <summary>Where a sentence is, as far as the nets need to know.</summary>
/// <param name="Opens">Whether it is the first sentence of its block.</param>
/// <param name="Labelled">Whether its block has a label.</param>
/// <param name="Item">Whether its block is an item of a list.</param>
/// <param name="InRecommendations">Whether a heading above names recommendations.</param>
internal readonly record struct NetPlace(bool Opens, bool Labelled, bool Item, bool InRecommendations);
