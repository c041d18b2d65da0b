using System.Globalization;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Takes the letters of a page in the order of printing: sorts them by baseline, counts, drops what is printed twice at one place.</summary>
internal sealed class GlyphReader
{
    // Words are told by printed spaces where the page has them; a kerned gap inside a word is then not taken for one.
    private const double WordGapBesidePrintedSpaces = 0.3;
    private const double WordGapWithoutPrintedSpaces = 0.17;
    private const double SameBaseline = 0.4;
    private const double SamePlace = 0.1;

    private static readonly TextOrientation[] Orientations = [TextOrientation.Horizontal, TextOrientation.Rotate90, TextOrientation.Rotate270, TextOrientation.Rotate180];

    private readonly CancellationToken _cancellation;

    // Kept from page to page: they are large, and the same again and again.
    private readonly Buffer<Raw>[] _raws = [new(), new(), new(), new()];
    private readonly List<Run> _runs = [];
    private readonly GlyphStore _glyphs = new();
    private Raw[] _row = [];

    public GlyphReader(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>UTF-16 units of the last page that are not white space.</summary>
    public int Characters { get; private set; }

    /// <returns>One sheet for each writing direction on the page, the upright one first; none where nothing is printed.</returns>
    public IReadOnlyList<GlyphSheet> Read(PageInk page)
    {
        Characters = 0;
        _glyphs.Clear();
        foreach (Buffer<Raw> raws in _raws)
        {
            raws.Clear();
        }

        int seen = 0;
        foreach (ref readonly PlacedLetter letter in page.Letters)
        {
            if ((++seen & 0xFFF) == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            TextOrientation orientation = letter.Orientation == TextOrientation.Other ? TextOrientation.Horizontal : letter.Orientation;
            Add(_raws[Slot(orientation)], letter, new(orientation, page.Width, page.Height));
        }

        var sheets = new List<GlyphSheet>(1);
        foreach (TextOrientation orientation in Orientations)
        {
            if (Sheet(new(orientation, page.Width, page.Height), _raws[Slot(orientation)]) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return sheets;
    }

    private static int Slot(TextOrientation orientation) => orientation switch
    {
        TextOrientation.Rotate90 => 1,
        TextOrientation.Rotate180 => 2,
        TextOrientation.Rotate270 => 3,
        _ => 0,
    };

    private static void Add(Buffer<Raw> raws, in PlacedLetter letter, in PageFrame frame)
    {
        var (left, baseline) = frame.Enter(letter.Start);
        var (right, _) = frame.Enter(letter.End);
        if (!double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(baseline))
        {
            (left, right, baseline) = (0, 0, frame.Height);
        }

        string text = letter.Text;
        if (text[0] >= '\u0300' && raws.Count > 0 && IsCombining(text))
        {
            ref Raw bearer = ref raws[raws.Count - 1];
            bearer = bearer with { Right = Math.Max(bearer.Right, right), Text = NormalForm.Compose(bearer.Text + text) };
            return;
        }

        raws.Add(new(text, left, Math.Max(left, right), baseline, letter.Size, letter.Style));
    }

    private static bool IsCombining(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text[0]) is UnicodeCategory.NonSpacingMark;

    private GlyphSheet? Sheet(PageFrame frame, Buffer<Raw> raws)
    {
        FindRuns(raws);
        var baselines = new List<GlyphRow>(_runs.Count);
        int spaces = 0, signs = 0;
        for (int start = 0; start < _runs.Count;)
        {
            int end = start + 1;
            while (end < _runs.Count && _runs[end].Baseline - _runs[start].Baseline < SameBaseline)
            {
                end++;
            }

            GlyphRow glyphs = OnOneBaseline(Row(raws, start, end), ref spaces);
            if (glyphs.Length > 0)
            {
                baselines.Add(glyphs);
                signs += glyphs.Length;
            }

            start = end;
        }

        double wordGap = spaces * 16 > signs ? WordGapBesidePrintedSpaces : WordGapWithoutPrintedSpaces;
        return signs == 0 ? null : new(frame, baselines, wordGap);
    }

    /// <summary>Letters come line by line in nearly all files: what follows on one baseline is kept together, and only that is sorted.</summary>
    private void FindRuns(Buffer<Raw> raws)
    {
        _runs.Clear();
        for (int start = 0; start < raws.Count;)
        {
            int end = start + 1;
            while (end < raws.Count && raws[end].Baseline == raws[start].Baseline)
            {
                end++;
            }

            _runs.Add(new(start, end, raws[start].Baseline));
            start = end;
        }

        _runs.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Start.CompareTo(b.Start));
    }

    private Span<Raw> Row(Buffer<Raw> raws, int firstRun, int endRun)
    {
        int count = 0;
        bool sorted = true;
        for (int i = firstRun; i < endRun; i++)
        {
            count += _runs[i].End - _runs[i].Start;
        }

        if (_row.Length < count)
        {
            _row = new Raw[Math.Max(256, count * 2)];
        }

        int next = 0;
        for (int i = firstRun; i < endRun; i++)
        {
            for (int raw = _runs[i].Start; raw < _runs[i].End; raw++, next++)
            {
                _row[next] = raws[raw];
                sorted &= next == 0 || _row[next - 1].Left < _row[next].Left;
            }
        }

        Span<Raw> row = _row.AsSpan(0, count);
        if (!sorted)
        {
            row.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : string.CompareOrdinal(a.Text, b.Text));
        }

        return row;
    }

    private GlyphRow OnOneBaseline(Span<Raw> raws, ref int spaces)
    {
        Span<Glyph> glyphs = _glyphs.Room(raws.Length);
        int count = 0;
        bool space = false;
        foreach (ref readonly Raw raw in raws)
        {
            if (raw.Text == " ")
            {
                spaces++;
                space = true;
            }
            else if (!IsPrintedTwice(glyphs, count, raw))
            {
                glyphs[count++] = new(raw.Text, raw.Left, raw.Right, raw.Baseline, raw.Size, raw.Style, space);
                Characters += raw.Text.Length;
                space = false;
            }
        }

        return _glyphs.Keep(count);
    }

    /// <summary>Programs without a bold font print each letter again, a hair aside.</summary>
    private static bool IsPrintedTwice(ReadOnlySpan<Glyph> glyphs, int count, in Raw raw)
    {
        for (int i = count - 1; i >= 0 && i >= count - 3; i--)
        {
            if (raw.Left - glyphs[i].Left < SamePlace * raw.Size && glyphs[i].Text == raw.Text && Math.Abs(glyphs[i].Size - raw.Size) < 0.5)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Run(int Start, int End, double Baseline);

    private readonly record struct Raw(string Text, double Left, double Right, double Baseline, double Size, TextStyle Style);
}
