namespace ReportMiner.Ingestion.Pdf;

/// <summary>The tables of a page; their cells are numbered through.</summary>
internal sealed class PageTables
{
    public static readonly PageTables None = new([]);

    private readonly List<PageTableCell> _cells = [];

    public PageTables(IReadOnlyList<TableGrid> grids)
    {
        Grids = grids;
        for (int i = 0; i < grids.Count; i++)
        {
            foreach (GridCell cell in grids[i].Cells)
            {
                _cells.Add(new(_cells.Count, i, cell));
            }
        }
    }

    public IReadOnlyList<TableGrid> Grids { get; }

    /// <returns>The cell with a number given by <see cref="CellAt"/>.</returns>
    public PageTableCell this[int cell] => _cells[cell];

    /// <returns>Number of the cell that a glyph is in, −1 for none.</returns>
    public int CellAt(in Glyph glyph)
    {
        if (_cells.Count == 0)
        {
            return -1;
        }

        double x = (glyph.Left + glyph.Right) / 2, y = glyph.Baseline - (0.25 * glyph.Size);
        foreach (TableGrid grid in Grids)
        {
            if (x >= grid.Bounds.Left && x <= grid.Bounds.Right && y >= grid.Bounds.Top && y <= grid.Bounds.Bottom)
            {
                return Inside(x, y);
            }
        }

        return -1;
    }

    private int Inside(double x, double y)
    {
        int found = -1;
        double area = double.MaxValue;
        for (int i = 0; i < _cells.Count; i++)
        {
            var box = _cells[i].Cell.Box;
            if (x >= box.Left && x <= box.Right && y >= box.Top - 1 && y <= box.Bottom + 1 && box.Width * box.Height < area)
            {
                (found, area) = (i, box.Width * box.Height);
            }
        }

        return found;
    }
}
