using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Follows the path that is being drawn, as far as its extent goes.</summary>
internal sealed class PathTracer
{
    private readonly PageInk _ink;
    private bool _any;
    private bool _open;
    private bool _clipping;
    private PdfPoint _at;
    private double _left;
    private double _bottom;
    private double _right;
    private double _top;

    public PathTracer(PageInk ink) => _ink = ink;

    public void MoveTo(PdfPoint point)
    {
        Begin();
        (_open, _at) = (true, point);
    }

    public void LineTo(PdfPoint point)
    {
        if (_open)
        {
            Cover(_at.X, _at.Y);
            Cover(point.X, point.Y);
            _at = point;
        }
    }

    public void CurveTo(PdfPoint first, PdfPoint second, PdfPoint end)
    {
        if (_open && new PdfSubpath.CubicBezierCurve(_at, first, second, end).GetBoundingRectangle() is { } bounds)
        {
            Cover(bounds.Left, bounds.Bottom);
            Cover(bounds.Right, bounds.Top);
            _at = end;
        }
    }

    /// <summary>A curve whose first control point is where the path has come to.</summary>
    public void CurveTo(PdfPoint second, PdfPoint end) => CurveTo(_at, second, end);

    public void Rectangle(PdfPoint corner, PdfPoint opposite)
    {
        Begin();
        _open = false;
        Cover(corner.X, corner.Y);
        Cover(corner.X + (opposite.X - corner.X), corner.Y + (opposite.Y - corner.Y));
    }

    /// <summary>What follows on a closed part begins with a move of its own.</summary>
    public void Close() => _open = false;

    public void Clip() => _clipping = _any;

    public void Paint(bool visible)
    {
        if (_any)
        {
            _ink.Add(new DrawnShape(_left <= _right ? new PdfRectangle(_left, _bottom, _right, _top) : null, visible, _clipping));
        }

        (_any, _open, _clipping) = (false, false, false);
    }

    private void Begin()
    {
        if (!_any)
        {
            (_any, _left, _bottom, _right, _top) = (true, double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        }
    }

    private void Cover(double x, double y)
    {
        (_left, _right) = (Math.Min(_left, x), Math.Max(_right, x));
        (_bottom, _top) = (Math.Min(_bottom, y), Math.Max(_top, y));
    }
}
