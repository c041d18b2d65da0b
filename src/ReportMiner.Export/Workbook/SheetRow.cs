namespace ReportMiner.Export.Workbook;

/// <summary>A row of a sheet; its height follows from its texts unless one is given (in points).</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells)
{
    public bool Hidden { get; init; }

    public double? Height { get; init; }
}
