using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Turns the page so that text of one writing direction runs from left to right and down, and back: one layout serves tables set
/// on their side, and pages and marks set aslant as well.
/// </summary>
/// <param name="Orientation">The writing direction; <see cref="TextOrientation.Other"/> for text aslant.</param>
/// <param name="PageWidth">Width of the page in points.</param>
/// <param name="PageHeight">Height of the page in points.</param>
/// <param name="Turn">Of text aslant: the angle of its lines, counter-clockwise, in radians.</param>
internal readonly record struct PageFrame(TextOrientation Orientation, double PageWidth, double PageHeight, double Turn = 0)
{
    public double Width =>
        IsAslant ? Math.Abs(PageWidth * Math.Cos(Turn)) + Math.Abs(PageHeight * Math.Sin(Turn)) : OnItsSide ? PageHeight : PageWidth;

    public double Height =>
        IsAslant ? Math.Abs(PageWidth * Math.Sin(Turn)) + Math.Abs(PageHeight * Math.Cos(Turn)) : OnItsSide ? PageWidth : PageHeight;

    private bool OnItsSide => Orientation is TextOrientation.Rotate90 or TextOrientation.Rotate270;

    private bool IsAslant => Orientation == TextOrientation.Other;

    /// <summary>The leftmost and the highest point of the page, turned.</summary>
    private (double Left, double Top) Corner =>
        (Math.Min(0, PageWidth * Math.Cos(Turn)) + Math.Min(0, PageHeight * Math.Sin(Turn)),
        Math.Max(0, -PageWidth * Math.Sin(Turn)) + Math.Max(0, PageHeight * Math.Cos(Turn)));

    /// <summary>From PDF space (origin bottom left) to the frame.</summary>
    public (double X, double Y) Enter(PdfPoint point) => Orientation switch
    {
        TextOrientation.Rotate90 => (PageHeight - point.Y, PageWidth - point.X),
        TextOrientation.Rotate180 => (PageWidth - point.X, point.Y),
        TextOrientation.Rotate270 => (point.Y, point.X),
        TextOrientation.Other => EnterAslant(point),
        _ => (point.X, PageHeight - point.Y),
    };

    /// <summary>From the frame to the page, origin top left.</summary>
    public Box Leave(Box box) => Orientation switch
    {
        TextOrientation.Rotate90 => new(PageWidth - box.Bottom, box.Left, PageWidth - box.Top, box.Right),
        TextOrientation.Rotate180 => new(PageWidth - box.Right, PageHeight - box.Bottom, PageWidth - box.Left, PageHeight - box.Top),
        TextOrientation.Rotate270 => new(box.Top, PageHeight - box.Right, box.Bottom, PageHeight - box.Left),
        TextOrientation.Other =>
            LeaveAslant(box.Left, box.Top).Union(LeaveAslant(box.Right, box.Top)).Union(LeaveAslant(box.Left, box.Bottom))
                .Union(LeaveAslant(box.Right, box.Bottom)),
        _ => box,
    };

    public Box Enter(PdfRectangle box)
    {
        var (x1, y1) = Enter(box.BottomLeft);
        var (x2, y2) = Enter(box.TopRight);
        return new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }

    private (double X, double Y) EnterAslant(PdfPoint point)
    {
        var (left, top) = Corner;
        var (sine, cosine) = Math.SinCos(Turn);
        return ((point.X * cosine) + (point.Y * sine) - left, top - ((point.Y * cosine) - (point.X * sine)));
    }

    private Box LeaveAslant(double x, double y)
    {
        var (left, top) = Corner;
        var (sine, cosine) = Math.SinCos(Turn);
        double along = x + left, up = top - y;
        double pageX = (along * cosine) - (up * sine), pageY = PageHeight - ((along * sine) + (up * cosine));
        return new(pageX, pageY, pageX, pageY);
    }
}
