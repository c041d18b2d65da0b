namespace ReportMiner.Model.Documents;

/// <summary>A cell of a table row.</summary>
/// <param name="Column">0-based grid column.</param>
/// <param name="Text">Clean text; paragraphs of the cell are separated by <c>\n</c>.</param>
/// <param name="Bold">Whether all of it is bold.</param>
public sealed record TableCell(int Column, string Text, bool Bold = false);
