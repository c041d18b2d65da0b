using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>The cells between ruled lines.</summary>
internal static class RuledCells
{
    private const double Near = 3;

    public static List<Box> Of(Drawing drawing)
    {
        List<double> rows = Places(drawing.Horizontals.Select(static line => (line.Top + line.Bottom) / 2)
            .Concat(drawing.Verticals.SelectMany<Box, double>(static wall => [wall.Top, wall.Bottom])));
        var cells = new List<Box>();
        for (int i = 0; i + 1 < rows.Count; i++)
        {
            AddRow(drawing, rows[i], rows[i + 1], cells);
        }

        return cells;
    }

    private static void AddRow(Drawing drawing, double top, double bottom, List<Box> cells)
    {
        double middle = (top + bottom) / 2;
        List<double> walls =
            Places(drawing.Verticals.Where(wall => wall.Top <= middle && wall.Bottom >= middle)
                .Select(static wall => (wall.Left + wall.Right) / 2));
        for (int i = 0; i + 1 < walls.Count; i++)
        {
            double x = (walls[i] + walls[i + 1]) / 2;
            if ((IsRuled(drawing, top, x) || IsOpen(drawing, top, walls[i], walls[i + 1])) && bottom - top > 5
                && walls[i + 1] - walls[i] > 8)
            {
                cells.Add(new(walls[i], top, walls[i + 1], BottomOf(drawing, bottom, x)));
            }
        }
    }

    // A table that breaks over a column or page often has no line where it goes on: its walls begin there.
    private static bool IsOpen(Drawing drawing, double top, double left, double right) =>
        BeginsAt(drawing, top, left) && BeginsAt(drawing, top, right);

    private static bool BeginsAt(Drawing drawing, double top, double x)
    {
        foreach (Box wall in drawing.Verticals)
        {
            if (Math.Abs(wall.Top - top) < Near && Math.Abs(((wall.Left + wall.Right) / 2) - x) < Near)
            {
                return true;
            }
        }

        return false;
    }

    // A cell that spans rows has no line across where its neighbours end.
    private static double BottomOf(Drawing drawing, double bottom, double x)
    {
        if (IsRuled(drawing, bottom, x))
        {
            return bottom;
        }

        double nearest = double.MaxValue;
        foreach (Box line in drawing.Horizontals)
        {
            double y = (line.Top + line.Bottom) / 2;
            if (y > bottom && line.Left <= x && line.Right >= x)
            {
                nearest = Math.Min(nearest, y);
            }
        }

        return nearest == double.MaxValue ? bottom : nearest;
    }

    private static bool IsRuled(Drawing drawing, double y, double x)
    {
        foreach (Box line in drawing.Horizontals)
        {
            if (Math.Abs(((line.Top + line.Bottom) / 2) - y) < Near && line.Left - Near <= x && line.Right + Near >= x)
            {
                return true;
            }
        }

        return false;
    }

    private static List<double> Places(IEnumerable<double> values)
    {
        var places = new List<double>();
        double[] sorted = [.. values];
        Array.Sort(sorted);
        foreach (double value in sorted)
        {
            if (places.Count == 0 || value - places[^1] > Near)
            {
                places.Add(value);
            }
        }

        return places;
    }
}
