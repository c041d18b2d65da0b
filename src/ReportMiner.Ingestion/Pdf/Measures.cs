using System.Runtime.InteropServices;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is usual in a document: size of letters, distance of lines, edges of columns.</summary>
internal sealed class Measures
{
    private readonly Dictionary<long, MeasuredColumn> _columns = [];

    public Measures(IReadOnlyList<PrintedPage> pages)
    {
        BodySize = UsualSize(pages);
        Pitch = UsualPitch(pages);
        MeasureColumns(pages);
    }

    /// <summary>Size of most letters outside tables, in points.</summary>
    public double BodySize { get; }

    /// <summary>Usual distance of the baselines of two lines of one paragraph, in points.</summary>
    public double Pitch { get; }

    /// <returns>Left and right edge of the column that a line is in.</returns>
    public (double Left, double Right) ColumnOf(PrintedLine line)
    {
        if (line.Cell is { } cell)
        {
            return (cell.Cell.Box.Left, cell.Cell.Box.Right);
        }

        return _columns.TryGetValue(Key(line), out MeasuredColumn? column) ? column.Edges : (line.Left, line.Right);
    }

    private static long Key(PrintedLine line) => MeasuredColumn.Key((int)Math.Round(line.Frame.Width), line.Column, line.Page % 2);

    private static double UsualSize(IReadOnlyList<PrintedPage> pages)
    {
        var letters = new Histogram();
        foreach (PrintedPage page in pages)
        {
            foreach (PrintedLine line in page.Lines)
            {
                if (line.Cell is null && line.Role == LineRole.Body)
                {
                    letters.Add((int)Math.Round(line.Size * 4), line.Content.Length);
                }
            }
        }

        return letters.IsEmpty ? 10 : letters.Commonest() / 4.0;
    }

    private double UsualPitch(IReadOnlyList<PrintedPage> pages)
    {
        var distances = new Histogram();
        foreach (PrintedPage page in pages)
        {
            for (int i = 1; i < page.Lines.Count; i++)
            {
                PrintedLine line = page.Lines[i], before = page.Lines[i - 1];
                double distance = line.Baseline - before.Baseline;
                if (line.Cell is null && before.Cell is null && IsBodySize(line) && IsBodySize(before) && distance > 0.9 * BodySize
                    && distance < 2.4 * BodySize)
                {
                    distances.Add((int)Math.Round(distance * 4));
                }
            }
        }

        return distances.IsEmpty ? 1.2 * BodySize : distances.Commonest() / 4.0;
    }

    private bool IsBodySize(PrintedLine line) => Math.Abs(line.Size - BodySize) < 0.4;

    private void MeasureColumns(IReadOnlyList<PrintedPage> pages)
    {
        foreach (PrintedPage page in pages)
        {
            foreach (PrintedLine line in page.Lines)
            {
                if (line.Cell is null && line.Role == LineRole.Body)
                {
                    ref MeasuredColumn? column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, Key(line), out _);
                    (column ??= new()).Lines.Add(line);
                }
            }
        }

        foreach (MeasuredColumn column in _columns.Values)
        {
            column.Edges = Edges(column.Lines);
        }

        LetPagesAgree();
    }

    /// <summary>
    /// The right edge is where most of the longest lines end; the left edge is the leftmost place where many lines that reach it begin,
    /// so that a document of indented lists keeps the edge of its paragraphs.
    /// </summary>
    private static (double Left, double Right) Edges(List<PrintedLine> lines)
    {
        double widest = 0;
        foreach (PrintedLine line in lines)
        {
            widest = Math.Max(widest, line.Right - line.Left);
        }

        List<PrintedLine> wide = lines.FindAll(line => line.Right - line.Left > 0.6 * widest && line.Content.Length > 20);
        if (wide.Count == 0)
        {
            return (lines.Min(static line => line.Left), lines.Max(static line => line.Right));
        }

        var rights = new Histogram();
        wide.ForEach(line => rights.Add((int)Math.Round(line.Right)));
        int right = rights.Commonest();
        List<PrintedLine> full = wide.FindAll(line => line.Right > right - 12);
        var lefts = new Histogram();
        (full.Count > 0 ? full : wide).ForEach(line => lefts.Add((int)Math.Round(line.Left)));
        return (lefts.LeastOfMany(), right);
    }

    // Left and right pages differ only where the document is bound with mirrored margins; a small difference is chance.
    private void LetPagesAgree()
    {
        foreach (var (key, column) in _columns)
        {
            if (key % 2 == 0 && _columns.TryGetValue(key + 1, out MeasuredColumn? other))
            {
                (double Left, double Right) even = column.Edges, odd = other.Edges;
                if (Math.Abs(even.Right - even.Left - (odd.Right - odd.Left)) > 4)
                {
                    column.Edges = other.Edges = (Math.Min(even.Left, odd.Left), Math.Max(even.Right, odd.Right));
                }
            }
        }
    }
}
