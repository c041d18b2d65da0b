namespace ReportMiner.Export.Workbook;

/// <summary>Width of a column in characters, and whether it is hidden.</summary>
internal readonly record struct SheetColumn(double Width, bool Hidden = false);
