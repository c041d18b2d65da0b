namespace ReportMiner.CorpusMaker.Sheets;

/// <summary>An item of a sheet.</summary>
/// <param name="Label">Label as printed; empty without one.</param>
/// <param name="Starts">The text, from the first word of the item.</param>
/// <param name="Must">Whether all readers agree that it is one; one that is not counts neither way.</param>
public sealed record SheetItem(string Label, string Starts, bool Must);
