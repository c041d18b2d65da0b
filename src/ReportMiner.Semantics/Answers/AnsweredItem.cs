using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Answers;

/// <summary>An item of an answer.</summary>
/// <param name="Item">The item.</param>
/// <param name="Change">The link from an earlier item that it strengthens or weakens; <see langword="null"/> where there is none.</param>
public sealed record AnsweredItem(IndexedItem Item, LineageLink? Change);
