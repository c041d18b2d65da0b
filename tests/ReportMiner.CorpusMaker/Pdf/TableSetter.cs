using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Sets a table with rules around its cells; columns are as wide as their contents ask for.</summary>
public sealed class TableSetter
{
    private const double LargestSize = 7.8;
    private const double Padding = 4;
    private readonly FontSet _fonts;

    public TableSetter(FontSet fonts) => _fonts = fonts;

    public IReadOnlyList<GalleyLine> Set(SourceBlock table, double width)
    {
        double least = Demand(table, LargestSize).Sum(d => d.Least);
        double size = LargestSize * Math.Min(1, width / least);
        double[] columns = Columns(table, width, size);
        var rows = new List<GalleyLine> { Row(table.Header, columns, Face.Bold, size, true) };
        rows.AddRange(table.Rows.Select(
            r => r.Heading ? Row(r.Cells, [width], Face.Bold, size, false) : Row(r.Cells, columns, Face.Regular, size, false)));
        rows[0] = rows[0] with { Above = 6, KeepWithNext = true };
        return rows;
    }

    // The longest words are a must; what is left goes to the columns in proportion to what they still ask for.
    private double[] Columns(SourceBlock table, double width, double size)
    {
        (double Least, double Whole)[] demand = Demand(table, size);
        double left = width - demand.Sum(d => d.Least);
        double asked = demand.Sum(d => d.Whole - d.Least);
        return [.. demand.Select(d => d.Least + (left * (asked > 0 ? (d.Whole - d.Least) / asked : 1.0 / demand.Length)))];
    }

    /// <summary>Of every column the width of its longest word and of its longest cell.</summary>
    private (double Least, double Whole)[] Demand(SourceBlock table, double size) =>
        [.. table.Header.Select((head, c) =>
        {
            string[] cells = [head, .. table.Rows.Where(r => !r.Heading).Select(r => r.Cells[c])];
            double least = cells.SelectMany(cell => cell.Split(' ')).Max(word => Width(word, Face.Bold, size));
            return (least, Math.Max(least, cells.Max(cell => Width(cell, Face.Bold, size))));
        })];

    private double Width(string text, Face face, double size) => _fonts.Width(text, face, size) + ((2 * Padding) + 1);

    private GalleyLine Row(ImmutableArray<string> cells, double[] columns, Face face, double size, bool first)
    {
        double leading = size * 1.28;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var strokes = ImmutableArray.CreateBuilder<Stroke>();
        var breaker = new LineBreaker(f => _fonts.Width(f.Text, f.Face, size), _fonts.Width(" ", face, size), false);
        List<IReadOnlyList<SetLine>> set =
        [
            .. cells.Select((cell, c) => breaker.Break(Word.Split(cell, face), columns[c] - (2 * Padding), columns[c] - (2 * Padding)))
        ];
        double height = (set.Max(s => s.Count) * leading) + 5;
        // The base line of a row is its foot.
        for (int line = 0; line < set.Max(s => s.Count); line++)
        {
            for (int c = 0; c < set.Count; c++)
            {
                if (line < set[c].Count)
                {
                    string text = string.Join(' ', set[c][line].Words.Select(w => w.Text));
                    double free = columns[c] - (2 * Padding) - set[c][line].Width;
                    bool figure = c > 0 && text.All(t => char.IsDigit(t) || "., –-%".Contains(t, StringComparison.Ordinal));
                    pieces.Add(new Piece(
                        columns.Take(c).Sum() + Padding + (figure ? free : 0), height - ((line + 1) * leading), text, face, size));
                }
            }
        }

        double right = columns.Sum();
        strokes.Add(new Stroke(0, 0, right, 0, 0.5));
        if (first)
        {
            strokes.Add(new Stroke(0, height, right, height, 0.8));
        }

        for (int c = 0; c <= cells.Length; c++)
        {
            double x = columns.Take(c).Sum();
            strokes.Add(new Stroke(x, 0, x, height, 0.4));
        }

        return new GalleyLine { Height = height, Pieces = pieces.ToImmutable(), Strokes = strokes.ToImmutable() };
    }
}
