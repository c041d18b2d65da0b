namespace ReportMiner.Export.Workbook;

/// <summary>A row of a sheet; its height follows from its texts unless one is given (in points).</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells)
{
    public bool Hidden { get; init; }

    public double? Height { get; init; }

    /// <summary>Rows of one group are printed on one page where it holds them; <see langword="null"/> for none.</summary>
    public string? Group { get; init; }
}
