using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Writes the text of a laid-out document and gives each line its measures.</summary>
internal sealed class ManuscriptAssembler
{
    private Measures _measures;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();

    private ManuscriptAssembler(Measures measures) => _measures = measures;

    /// <returns>The text, lines ended by <c>\n</c> and pages by <c>\f</c>, and its lines.</returns>
    public static (string Text, ImmutableArray<Line> Lines) Assemble(IReadOnlyList<PrintedPage> pages)
    {
        // What a machine recognised is not exact to the point: it must not change what is usual among the printed pages.
        List<PrintedPage> printed = [.. pages.Where(static page => page.Scan is null)],
            scanned = [.. pages.Where(static page => page.Scan is not null)];
        Measures usual = Marked(printed.Count > 0 ? printed : scanned),
            recognised = scanned.Count > 0 && printed.Count > 0 ? Marked(scanned) : usual;
        var assembler = new ManuscriptAssembler(usual);
        foreach (PrintedPage page in pages)
        {
            assembler._measures = page.Scan is null ? usual : recognised;
            assembler.Add(page);
        }

        return (assembler._text.ToString(), assembler._lines.ToImmutable());
    }

    private static Measures Marked(List<PrintedPage> pages)
    {
        var measures = new Measures(pages);
        FurnitureMarker.Mark(pages);
        ContentsMarker.Mark(pages);
        FootnoteMarker.Mark(pages, measures);
        TableMarker.Mark(pages);
        return measures;
    }

    private void Add(PrintedPage page)
    {
        foreach (PrintedLine line in InReadingOrder(page))
        {
            Add(line, Before(line));
            _text.Append('\n');
        }

        _last.Clear();
        _text.Append('\f');
    }

    private const int MostColumns = 2;

    private readonly Dictionary<long, PrintedLine> _last = [];

    // Notes are below all columns of a page, whichever column the layout met them in.
    private static IEnumerable<PrintedLine> InReadingOrder(PrintedPage page) =>
        page.Lines.Any(static line => line.Role == LineRole.Footnote && line.Column == 1)
            ? page.Lines.OrderBy(static line => line.Role == LineRole.Footnote)
            : page.Lines;

    private PrintedLine? Before(PrintedLine line)
    {
        int cell = line.Role == LineRole.Table && line.Cell is { } own ? own.Number + 1 : 0;
        PrintedLine? before = _last.GetValueOrDefault(Key(cell, line.Role, line.Column));

        // Text over the whole width follows the columns above it: the lowest of their lines is the one before.
        for (int column = 1; line.Column == 0 && column <= MostColumns; column++)
        {
            before = _last.GetValueOrDefault(Key(cell, line.Role, column)) is { } other
                && (before is null || other.Baseline > before.Baseline)
                ? other
                : before;
        }

        _last[Key(cell, line.Role, line.Column)] = line;
        return before;
    }

    private static long Key(int cell, LineRole role, int column) => ((long)cell << 16) | ((long)role << 8) | (uint)column;

    private void Add(PrintedLine line, PrintedLine? before)
    {
        int start = _text.Length;
        _text.Append(line.Content);
        var (left, right) = _measures.ColumnOf(line);
        double width = Math.Max(1, right - left);
        double indent = (line.Left - left) / _measures.BodySize;
        _lines.Add(new()
        {
            Start = start,
            End = _text.Length,
            Role = line.Role,
            Page = line.Page,
            Box = Rounded(line.Frame.Leave(line.Text.Box)),
            GapBefore = before is null ? 0 : Math.Round(Gap(before, line), 2),
            Indent = Math.Round(indent, 2),
            Reach = Math.Round((line.Right - left) / width, 3),
            Centered = IsCentered(line, left, right),
            FontSize = Math.Round(line.Size, 2),
            Style = line.Text.Style,
            Spans = Moved(line.Text.Spans, start),
            Cell = line.Role == LineRole.Table ? line.Place : null,
            FootnoteMark = line.FootnoteMark,
        });
    }

    private static ImmutableArray<StyledSpan> Moved(ImmutableArray<StyledSpan> spans, int by)
    {
        if (spans.IsEmpty)
        {
            return [];
        }

        var moved = new StyledSpan[spans.Length];
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = new(spans[i].Start + by, spans[i].End + by, spans[i].Style);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }

    private double Gap(PrintedLine before, PrintedLine line)
    {
        double usual = _measures.Pitch * Math.Max(0.1, line.Size / _measures.BodySize);
        return Math.Max(0, (line.Baseline - before.Baseline) / usual);
    }

    private bool IsCentered(PrintedLine line, double left, double right)
    {
        double aside = line.Left - left, after = right - line.Right;
        return aside > 1.5 * _measures.BodySize && after > 1.5 * _measures.BodySize && Math.Abs(aside - after) < _measures.BodySize;
    }

    private static Box Rounded(Box box) =>
        new(Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Right, 2), Math.Round(box.Bottom, 2));
}
