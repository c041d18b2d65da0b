using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>A physical line with its text and place; its role is found in several passes over the whole document.</summary>
internal sealed class PrintedLine
{
    public required int Page { get; init; }

    /// <summary>Number of the column on the page that it belongs to; 0 where the page has one.</summary>
    public required int Column { get; init; }

    public required LineText Text { get; init; }

    public required PageFrame Frame { get; init; }

    /// <summary>Whether another line begins on the same baseline, left of it.</summary>
    public bool Beside { get; init; }

    /// <summary>The cell that it is in; <see langword="null"/> outside tables.</summary>
    public PageTableCell? Cell { get; init; }

    public LineRole Role { get; set; }

    public string? FootnoteMark { get; set; }

    /// <summary>Its place among the tables of the document, once they are numbered.</summary>
    public CellPlace? Place { get; set; }

    public double Left => Text.Left;

    public double Right => Text.Right;

    public double Baseline => Text.Baseline;

    public double Size => Text.Size;

    public string Content => Text.Content;

    /// <summary>Distance of its baseline from the top, as a part of the page's height.</summary>
    public double Depth => Text.Baseline / Frame.Height;
}
