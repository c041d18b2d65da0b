using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Turns the page so that text of one writing direction runs from left to right and down, and back: one layout serves tables set
/// on their side as well.
/// </summary>
internal readonly record struct PageFrame(TextOrientation Orientation, double PageWidth, double PageHeight)
{
    public double Width => OnItsSide ? PageHeight : PageWidth;

    public double Height => OnItsSide ? PageWidth : PageHeight;

    private bool OnItsSide => Orientation is TextOrientation.Rotate90 or TextOrientation.Rotate270;

    /// <summary>From PDF space (origin bottom left) to the frame.</summary>
    public (double X, double Y) Enter(PdfPoint point) => Orientation switch
    {
        TextOrientation.Rotate90 => (PageHeight - point.Y, PageWidth - point.X),
        TextOrientation.Rotate180 => (PageWidth - point.X, point.Y),
        TextOrientation.Rotate270 => (point.Y, point.X),
        _ => (point.X, PageHeight - point.Y),
    };

    /// <summary>From the frame to the page, origin top left.</summary>
    public Box Leave(Box box) => Orientation switch
    {
        TextOrientation.Rotate90 => new(PageWidth - box.Bottom, box.Left, PageWidth - box.Top, box.Right),
        TextOrientation.Rotate180 => new(PageWidth - box.Right, PageHeight - box.Bottom, PageWidth - box.Left, PageHeight - box.Top),
        TextOrientation.Rotate270 => new(box.Top, PageHeight - box.Right, box.Bottom, PageHeight - box.Left),
        _ => box,
    };

    public Box Enter(PdfRectangle box)
    {
        var (x1, y1) = Enter(box.BottomLeft);
        var (x2, y2) = Enter(box.TopRight);
        return new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }
}
