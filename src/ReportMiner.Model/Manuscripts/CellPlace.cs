namespace ReportMiner.Model.Manuscripts;

/// <summary>The place of a line in a table. All counts start at 0.</summary>
/// <param name="Table">Number of the table in the document. A table that goes on over a page keeps its number.</param>
/// <param name="Row">Row in the table.</param>
/// <param name="Column">First grid column of the cell.</param>
/// <param name="Header">Whether the row repeats as a heading of the table.</param>
public readonly record struct CellPlace(int Table, int Row, int Column, bool Header = false);
