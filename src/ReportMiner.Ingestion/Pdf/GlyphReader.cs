using System.Globalization;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Takes the letters of a page in the order of printing: sorts them by baseline, counts, drops what is printed twice at one place.
/// </summary>
internal sealed class GlyphReader
{
    private const double SameBaseline = 0.4;
    private const double SamePlace = 0.1;

    private readonly CancellationToken _cancellation;

    // Kept from page to page: they are large, and the same again and again.
    private readonly LetterSorter _sorter = new();
    private readonly List<Run> _runs = [];
    private readonly GlyphStore _glyphs = new();
    private PlacedGlyph[] _row = [];

    public GlyphReader(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>UTF-16 units of the last page that are not white space.</summary>
    public int Characters { get; private set; }

    /// <summary>Letters of the last page that no viewer shows, as they lie outside the visible page.</summary>
    public int Unseen => _sorter.Unseen;

    /// <summary>Letters that were taken for printed twice although they have no width, so that they may be two.</summary>
    public int Doubtful { get; private set; }

    /// <returns>One sheet for each writing direction on the page, the upright one first, marks over the page last; none where nothing is
    /// printed.</returns>
    public IReadOnlyList<GlyphSheet> Read(PageInk page)
    {
        (Characters, Doubtful) = (0, 0);
        _glyphs.Clear();
        var sheets = new List<GlyphSheet>(1);
        foreach (LetterBin bin in _sorter.Sort(page, _cancellation))
        {
            if (Sheet(bin) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return sheets;
    }

    private GlyphSheet? Sheet(LetterBin bin)
    {
        FindRuns(bin.Letters);
        var baselines = new List<GlyphRow>(_runs.Count);
        int spaces = 0, signs = 0;
        for (int start = 0; start < _runs.Count;)
        {
            int end = start + 1;
            while (end < _runs.Count && _runs[end].Baseline - _runs[start].Baseline < SameBaseline)
            {
                end++;
            }

            GlyphRow glyphs = OnOneBaseline(Row(bin.Letters, start, end), ref spaces);
            if (glyphs.Length > 0)
            {
                baselines.Add(glyphs);
                signs += glyphs.Length;
            }

            start = end;
        }

        WordGaps.Set(baselines, spaces, signs);
        return signs == 0 ? null : new(bin.Frame, baselines, bin.Apart);
    }

    /// <summary>
    /// Letters come line by line in nearly all files: what follows on one baseline is kept together, and only that is sorted.
    /// </summary>
    private void FindRuns(Buffer<PlacedGlyph> letters)
    {
        _runs.Clear();
        for (int start = 0; start < letters.Count;)
        {
            int end = start + 1;
            while (end < letters.Count && letters[end].Baseline == letters[start].Baseline)
            {
                end++;
            }

            _runs.Add(new(start, end, letters[start].Baseline));
            start = end;
        }

        _runs.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Start.CompareTo(b.Start));
    }

    private Span<PlacedGlyph> Row(Buffer<PlacedGlyph> letters, int firstRun, int endRun)
    {
        int count = 0;
        bool sorted = true;
        for (int i = firstRun; i < endRun; i++)
        {
            count += _runs[i].End - _runs[i].Start;
        }

        if (_row.Length < count)
        {
            _row = new PlacedGlyph[Math.Max(256, count * 2)];
        }

        int next = 0;
        for (int i = firstRun; i < endRun; i++)
        {
            for (int letter = _runs[i].Start; letter < _runs[i].End; letter++, next++)
            {
                _row[next] = letters[letter];
                sorted &= next == 0 || _row[next - 1].Left < _row[next].Left;
            }
        }

        Span<PlacedGlyph> row = _row.AsSpan(0, count);
        if (!sorted)
        {
            row.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : string.CompareOrdinal(a.Text, b.Text));
        }

        return row;
    }

    private GlyphRow OnOneBaseline(Span<PlacedGlyph> letters, ref int spaces)
    {
        Span<Glyph> glyphs = _glyphs.Room(letters.Length);
        int count = 0;
        bool space = false;
        foreach (ref readonly PlacedGlyph letter in letters)
        {
            if (letter.Text == " ")
            {
                spaces++;
                space = true;
            }
            else if (!IsPrintedTwice(glyphs, count, letter))
            {
                glyphs[count++] = new(letter.Text, letter.Left, letter.Right, letter.Baseline, letter.Size, letter.Style, space);
                Characters += letter.Text.Length;
                space = false;
            }
            else if (letter.Right - letter.Left <= 0 && !IsMark(letter.Text))
            {
                Doubtful += letter.Text.Length;
            }
        }

        return _glyphs.Keep(count);
    }

    private static bool IsMark(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>Programs without a bold font print each letter again, a hair aside.</summary>
    private static bool IsPrintedTwice(ReadOnlySpan<Glyph> glyphs, int count, in PlacedGlyph letter)
    {
        for (int i = count - 1; i >= 0 && i >= count - 3; i--)
        {
            if (letter.Left - glyphs[i].Left < SamePlace * letter.Size && glyphs[i].Text == letter.Text
                && Math.Abs(glyphs[i].Size - letter.Size) < 0.5)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Run(int Start, int End, double Baseline);
}
