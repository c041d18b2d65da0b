namespace ReportMiner.Export.Import;

/// <summary>Something in an edited workbook that was not taken over.</summary>
/// <param name="Row">Row of the sheet as the program that saved it numbers them; 0 for the sheet as a whole.</param>
/// <param name="Message">One sentence.</param>
public sealed record ImportFinding(int Row, string Message);
