namespace ReportMiner.Model.Comparison;

/// <summary>An item as a link names it.</summary>
/// <param name="Document">Symbol of its document, or the file's name where it has none.</param>
/// <param name="Label">Label as printed, after the number of its paragraph where the label is only the item's: <c>121.3</c>,
/// <c>6 (a)</c>.</param>
/// <param name="Id">Id of the item.</param>
public sealed record ItemRef(string Document, string Label, string Id);
