namespace ReportMiner.Export.Workbook;

/// <summary>Styles of cells; the number is the index in the style sheet (<see cref="WorkbookStyles"/>).</summary>
internal enum CellStyle
{
    Default,
    Title,
    Heading,
    EditableHeading,
    Text,
    Small,
    Editable,
    Number,
    Total,
    New,
    Reworded,
    Merged,
    Dropped,
    Uncertain,
    Good,
    Doubtful,
    Bad,
}
