using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Finds tables by what the file itself draws: the rectangles that a word processor confines each cell's print to, or ruled lines.
/// Running heads and feet and the masthead are often set as tables as well; they are not taken.
/// </summary>
internal static class GridFinder
{
    private const double Touching = 3;
    private const int MostCells = 1500;

    // More strokes than that are a chart or a drawing.
    private const int MostStrokes = 400;

    public static PageTables Find(Drawing drawing, PageFrame frame, bool firstPage)
    {
        List<Box> cells = drawing.Clips.Count > MostCells ? [] : [.. drawing.Clips];
        List<TableGrid> grids = Grids(cells, frame, firstPage);
        if (grids.Count == 0 && drawing.Verticals.Count is > 1 and < MostStrokes && drawing.Horizontals.Count is > 1 and < MostStrokes)
        {
            grids = Grids(RuledCells.Of(drawing), frame, firstPage);
        }

        return grids.Count == 0 ? PageTables.None : new(grids);
    }

    private static List<TableGrid> Grids(List<Box> boxes, PageFrame frame, bool firstPage)
    {
        var grids = new List<TableGrid>();
        if (boxes.Count < 3)
        {
            return grids;
        }

        foreach (List<Box> group in Connected(boxes))
        {
            if (group.Count >= 3 && Grid(group) is { } grid && IsTable(grid, frame, firstPage))
            {
                grids.Add(grid);
            }
        }

        grids.Sort(static (a, b) => a.Bounds.Top.CompareTo(b.Bounds.Top));
        return grids;
    }

    private static bool IsTable(TableGrid grid, PageFrame frame, bool firstPage)
    {
        Box bounds = grid.Bounds;
        bool head = bounds.Top < 0.075 * frame.Height && (firstPage || bounds.Height < 0.12 * frame.Height);
        bool foot = bounds.Top > 0.9 * frame.Height;
        return !head && !foot && grid.ColumnLefts.Count > 1 && grid.Cells[^1].Row > 0;
    }

    private static List<List<Box>> Connected(List<Box> boxes)
    {
        int[] parent = new int[boxes.Count];
        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        for (int i = 0; i < boxes.Count; i++)
        {
            for (int j = i + 1; j < boxes.Count; j++)
            {
                if (Touch(boxes[i], boxes[j]))
                {
                    parent[Root(parent, i)] = Root(parent, j);
                }
            }
        }

        var groups = new List<Box>?[boxes.Count];
        for (int i = 0; i < boxes.Count; i++)
        {
            (groups[Root(parent, i)] ??= []).Add(boxes[i]);
        }

        return [.. groups.OfType<List<Box>>()];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private static bool Touch(Box a, Box b)
    {
        double across = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        double down = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return (Math.Abs(across) < Touching && down > 0.5 * Math.Min(a.Height, b.Height))
            || (Math.Abs(down) < Touching && across > 0.5 * Math.Min(a.Width, b.Width));
    }

    private static TableGrid? Grid(List<Box> boxes)
    {
        List<double> lefts = Edges(boxes, static box => box.Left, 3);
        List<double> tops = Edges(boxes, static box => box.Top, 2);
        Box bounds = boxes[0];
        var cells = new List<GridCell>(boxes.Count);
        foreach (Box box in boxes)
        {
            bounds = bounds.Union(box);
            cells.Add(new(box, IndexOf(tops, box.Top, 2), IndexOf(lefts, box.Left, 3)));
        }

        cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new(bounds, cells, lefts);
    }

    private static List<double> Edges(List<Box> boxes, Func<Box, double> edge, double tolerance)
    {
        double[] all = [.. boxes.Select(edge)];
        Array.Sort(all);
        var edges = new List<double>();
        foreach (double value in all)
        {
            if (edges.Count == 0 || value - edges[^1] > tolerance)
            {
                edges.Add(value);
            }
        }

        return edges;
    }

    private static int IndexOf(List<double> edges, double value, double tolerance)
    {
        for (int i = edges.Count - 1; i > 0; i--)
        {
            if (value >= edges[i] - tolerance / 8)
            {
                return i;
            }
        }

        return 0;
    }
}
