using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is usual in a document: size of letters, distance of lines, edges of columns.</summary>
internal sealed class Measures
{
    private readonly Dictionary<(int Width, int Column, int Parity), (double Left, double Right)> _columns = [];

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

    /// <returns>Left and right edge of the column that a line stands in.</returns>
    public (double Left, double Right) ColumnOf(PrintedLine line)
    {
        if (line.Cell is { } cell)
        {
            return (cell.Cell.Box.Left, cell.Cell.Box.Right);
        }

        return _columns.TryGetValue(Key(line), out var edges) ? edges : (line.Left, line.Right);
    }

    private static (int Width, int Column, int Parity) Key(PrintedLine line) => ((int)Math.Round(line.Frame.Width), line.Column, line.Page % 2);

    private static double UsualSize(IReadOnlyList<PrintedPage> pages)
    {
        var letters = new SortedDictionary<int, int>();
        foreach (PrintedPage page in pages)
        {
            foreach (PrintedLine line in page.Lines)
            {
                if (line.Cell is null)
                {
                    int size = (int)Math.Round(line.Size * 4);
                    letters[size] = letters.GetValueOrDefault(size) + line.Content.Length;
                }
            }
        }

        return letters.Count == 0 ? 10 : Commonest(letters) / 4.0;
    }

    private double UsualPitch(IReadOnlyList<PrintedPage> pages)
    {
        var distances = new SortedDictionary<int, int>();
        foreach (PrintedPage page in pages)
        {
            for (int i = 1; i < page.Lines.Count; i++)
            {
                PrintedLine line = page.Lines[i], before = page.Lines[i - 1];
                double distance = line.Baseline - before.Baseline;
                if (line.Cell is null && before.Cell is null && IsBodySize(line) && IsBodySize(before) && distance > 0.9 * BodySize && distance < 2.4 * BodySize)
                {
                    int rounded = (int)Math.Round(distance * 4);
                    distances[rounded] = distances.GetValueOrDefault(rounded) + 1;
                }
            }
        }

        return distances.Count == 0 ? 1.2 * BodySize : Commonest(distances) / 4.0;
    }

    private bool IsBodySize(PrintedLine line) => Math.Abs(line.Size - BodySize) < 0.4;

    private static int Commonest(SortedDictionary<int, int> counts)
    {
        int best = 0, most = -1;
        foreach (var (value, count) in counts)
        {
            if (count > most)
            {
                (best, most) = (value, count);
            }
        }

        return best;
    }

    private void MeasureColumns(IReadOnlyList<PrintedPage> pages)
    {
        var groups = new SortedDictionary<(int, int, int), List<PrintedLine>>();
        foreach (PrintedLine line in pages.SelectMany(static page => page.Lines))
        {
            if (line.Cell is null)
            {
                if (!groups.TryGetValue(Key(line), out List<PrintedLine>? lines))
                {
                    groups.Add(Key(line), lines = []);
                }

                lines.Add(line);
            }
        }

        foreach (var (key, lines) in groups)
        {
            _columns[key] = Edges(lines);
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

        int right = Commonest(Counts(wide.Select(static line => line.Right)));
        List<PrintedLine> full = wide.FindAll(line => line.Right > right - 12);
        SortedDictionary<int, int> lefts = Counts((full.Count > 0 ? full : wide).Select(static line => line.Left));
        int most = lefts.Values.Max();
        return (lefts.First(pair => pair.Value * 4 >= most).Key, right);
    }

    private static SortedDictionary<int, int> Counts(IEnumerable<double> places)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (double place in places)
        {
            int rounded = (int)Math.Round(place);
            counts[rounded] = counts.GetValueOrDefault(rounded) + 1;
        }

        return counts;
    }

    // Left and right pages differ only where the document is bound with mirrored margins; a small difference is chance.
    private void LetPagesAgree()
    {
        foreach (var key in _columns.Keys.Where(static key => key.Parity == 0).ToArray())
        {
            var other = (key.Width, key.Column, 1);
            if (_columns.TryGetValue(other, out var odd) && _columns[key] is var even && Math.Abs(even.Right - even.Left - (odd.Right - odd.Left)) > 4)
            {
                (double, double) both = (Math.Min(even.Left, odd.Left), Math.Max(even.Right, odd.Right));
                (_columns[key], _columns[other]) = (both, both);
            }
        }
    }
}
