using System.Globalization;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is drawn on a page besides letters, as far as it matters for layout.</summary>
/// <param name="Clips">Rectangles that printing was confined to: word processors set one around each table cell.</param>
/// <param name="Horizontals">Thin horizontal strokes.</param>
/// <param name="Verticals">Thin vertical strokes.</param>
/// <param name="Shapes">Number of all shapes that can be seen.</param>
internal sealed record Drawing(IReadOnlyList<Box> Clips, IReadOnlyList<Box> Horizontals, IReadOnlyList<Box> Verticals, int Shapes)
{
    private const double Thin = 2.6;

    public static Drawing Of(PageInk page, PageFrame frame)
    {
        var clips = new List<Box>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var horizontals = new List<Box>();
        var verticals = new List<Box>();
        int shapes = 0;
        foreach (ref readonly DrawnShape shape in page.Shapes)
        {
            shapes += shape.Visible ? 1 : 0;
            if (shape.Bounds is not { } bounds)
            {
                continue;
            }

            Box box = frame.Enter(bounds);
            if (shape.Visible)
            {
                AddStroke(box, horizontals, verticals);
            }
            else if (shape.Clipping && IsCellLike(box, frame) && seen.Add(Key(box)))
            {
                clips.Add(box);
            }
        }

        return new(clips, horizontals, verticals, shapes);
    }

    private static void AddStroke(Box box, List<Box> horizontals, List<Box> verticals)
    {
        if (box.Height <= Thin && box.Width > 8)
        {
            horizontals.Add(box);
        }
        else if (box.Width <= Thin && box.Height > 4)
        {
            verticals.Add(box);
        }
    }

    private static bool IsCellLike(Box box, PageFrame frame) =>
        box.Width > 8 && box.Height > 3 && box.Width < 0.93 * frame.Width && box.Height < 0.93 * frame.Height;

    private static string Key(Box box) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)Math.Round(box.Left)} {(int)Math.Round(box.Top)} {(int)Math.Round(box.Right)} {(int)Math.Round(box.Bottom)}");
}
