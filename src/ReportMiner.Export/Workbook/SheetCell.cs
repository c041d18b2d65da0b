namespace ReportMiner.Export.Workbook;

/// <summary>A cell of a sheet: a text, a number, or a number with the formula that gives it.</summary>
internal readonly record struct SheetCell(string? Text, double? Number, string? Formula, CellStyle Style)
{
    public static SheetCell Of(string? text, CellStyle style = CellStyle.Text) => new(text, null, null, style);

    public static SheetCell Of(double number, CellStyle style = CellStyle.Number) => new(null, number, null, style);

    public static SheetCell Sum(double number, string formula) => new(null, number, formula, CellStyle.Total);
}
