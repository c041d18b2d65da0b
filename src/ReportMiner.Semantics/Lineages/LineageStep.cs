using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Lineages;

/// <summary>An item in a line of lineage.</summary>
/// <param name="Item">The item.</param>
/// <param name="Relation">How it comes from the item before it; <see langword="null"/> for the item that the line was asked of and for the
/// first.</param>
/// <param name="StrengthChange">Against the item before it; <see langword="null"/> where nothing can be said.</param>
/// <param name="Certain">Whether the link to the item before it counts.</param>
/// <param name="Before">Id of the item before it; <see langword="null"/> for the first.</param>
internal sealed record LineageStep(IndexedItem Item, string? Relation, string? StrengthChange, bool Certain, string? Before);
