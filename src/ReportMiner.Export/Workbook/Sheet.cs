using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportMiner.Export.Workbook;

/// <summary>A sheet of a workbook.</summary>
internal sealed record Sheet(string Name, ImmutableArray<SheetColumn> Columns, IEnumerable<SheetRow> Rows)
{
    public const uint A3 = 8;
    public const uint A4 = 9;

    /// <summary>Rows at the top that stay in view and are printed on every page; the last of them carries the filters.</summary>
    public int HeadingRows { get; init; }

    /// <summary>Columns at the left that stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Number of rows with the heading rows; filters reach to it. 0 for no filters.</summary>
    public int FilteredRows { get; init; }

    /// <summary>Ranges that are one cell.</summary>
    public ImmutableArray<string> Merges { get; init; } = [];

    public ImmutableArray<ConditionalFormatting> Formats { get; init; } = [];

    public ImmutableArray<DataValidation> Validations { get; init; } = [];

    public bool Hidden { get; init; }

    /// <summary>Code of the paper that it is printed on (ECMA-376, pageSetup).</summary>
    public uint PaperSize { get; init; } = A4;

    /// <summary>How it is divided into pages; <see langword="null"/> to fit its columns on one.</summary>
    public PrintPlan? Print { get; init; }

    /// <summary>The range that has filters; <see langword="null"/> for none.</summary>
    public string? FilterRange => FilteredRows == 0 ? null : $"A{HeadingRows}:{SheetAddress.Column(Columns.Length)}{FilteredRows}";
}
