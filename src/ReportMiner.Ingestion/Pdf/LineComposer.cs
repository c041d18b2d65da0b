using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Makes words of glyphs: where they are divided, what is set apart letter by letter, how they are styled.</summary>
internal sealed class LineComposer
{
    private const double OverprintedSpace = 0.06;

    // The space after a raised mark is often raised with it, and narrow.
    private const double AfterMark = 0.13;

    // A letter that begins in the first third of another is printed over it.
    private const double Covered = 0.35;
    private const double LeastWidth = 0.15;
    private const int FewestOverprinted = 4;
    private const int OverprintedShare = 10;

    private readonly StringBuilder _text = new();
    private readonly Buffer<StyledSpan> _spans = new();
    private readonly Buffer<Glyph> _joined = new();
    private bool[] _breaks = new bool[256];

    public LineText Compose(List<RowSegment> segments)
    {
        ReadOnlySpan<Glyph> glyphs = segments.Count == 1 ? segments[0].Glyphs : Joined(segments);
        Span<bool> breaks = Breaks(segments, glyphs);
        bool[]? spaced = LetterSpacing.CloseUp(glyphs, breaks);
        (double size, double baseline) = Main(segments);
        Write(glyphs, breaks, spaced);
        double right = glyphs[0].Right;
        foreach (ref readonly Glyph glyph in glyphs)
        {
            right = Math.Max(right, glyph.Right);
        }

        return new(
            _text.ToString(),
            _spans.Count == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(_spans.Items.ToArray()),
            Shared(glyphs, spaced),
            glyphs[0].Left,
            right,
            baseline,
            size,
            IsOverprinted(glyphs));
    }

    private ReadOnlySpan<Glyph> Joined(List<RowSegment> segments)
    {
        _joined.Clear();
        foreach (RowSegment segment in segments)
        {
            foreach (ref readonly Glyph glyph in segment.Glyphs)
            {
                _joined.Add(glyph);
            }
        }

        return _joined.Items;
    }

    private Span<bool> Breaks(List<RowSegment> segments, ReadOnlySpan<Glyph> glyphs)
    {
        _breaks = _breaks.Length < glyphs.Length ? new bool[glyphs.Length * 2] : _breaks;
        Span<bool> breaks = _breaks.AsSpan(0, glyphs.Length);
        int start = 0;
        foreach (RowSegment segment in segments)
        {
            breaks[start] = start > 0;
            for (int i = start + 1; i < start + segment.Glyphs.Length; i++)
            {
                double gap = glyphs[i].Left - glyphs[i - 1].Right;
                double size = Math.Max(glyphs[i].Size, glyphs[i - 1].Size);
                bool afterMark = IsRaised(glyphs[i - 1].Style) && !IsRaised(glyphs[i].Style);
                breaks[i] = gap > (glyphs[i].SpaceBefore ? OverprintedSpace : afterMark ? AfterMark : segment.WordGap) * size;
            }

            start += segment.Glyphs.Length;
        }

        return breaks;
    }

    /// <summary>Whether letters begin on top of the letters before them so often that the order by place is no order of reading.</summary>
    private static bool IsOverprinted(ReadOnlySpan<Glyph> glyphs)
    {
        int over = 0;
        for (int i = 1; i < glyphs.Length; i++)
        {
            double width = glyphs[i - 1].Right - glyphs[i - 1].Left;
            bool covers = glyphs[i].Left - glyphs[i - 1].Left < Covered * width && width > LeastWidth * glyphs[i - 1].Size;
            over += covers && char.IsLetterOrDigit(glyphs[i].Text, 0) && char.IsLetterOrDigit(glyphs[i - 1].Text, 0)
                && !IsRaised(glyphs[i].Style | glyphs[i - 1].Style)
                ? 1
                : 0;
        }

        return over >= FewestOverprinted && over * OverprintedShare >= glyphs.Length;
    }

    private static bool IsRaised(TextStyle style) => (style & TextStyle.Superscript) != 0;

    private static (double Size, double Baseline) Main(List<RowSegment> segments)
    {
        RowSegment longest = segments[0];
        foreach (RowSegment segment in segments)
        {
            longest = segment.Glyphs.Length > longest.Glyphs.Length ? segment : longest;
        }

        return (longest.Size, longest.Baseline);
    }

    private void Write(ReadOnlySpan<Glyph> glyphs, ReadOnlySpan<bool> breaks, bool[]? spaced)
    {
        _text.Clear();
        _spans.Clear();
        TextStyle open = TextStyle.Plain;
        int start = 0, end = 0;
        for (int i = 0; i < glyphs.Length; i++)
        {
            TextStyle style = StyleOf(glyphs, spaced, i);
            if (style != open)
            {
                Close(open, start, end);
                (open, start) = (style, _text.Length + (breaks[i] ? 1 : 0));
            }

            if (breaks[i])
            {
                _text.Append(' ');
            }

            _text.Append(glyphs[i].Text);
            end = _text.Length;
        }

        Close(open, start, end);
    }

    private static TextStyle StyleOf(ReadOnlySpan<Glyph> glyphs, bool[]? spaced, int i) =>
        spaced is not null && spaced[i] ? glyphs[i].Style | TextStyle.LetterSpaced : glyphs[i].Style;

    private void Close(TextStyle style, int start, int end)
    {
        if (style != TextStyle.Plain && end > start)
        {
            _spans.Add(new(start, end, style));
        }
    }

    // Labels and marks are left out of account: figures, signs, and raised letters.
    private static TextStyle Shared(ReadOnlySpan<Glyph> glyphs, bool[]? spaced)
    {
        TextStyle shared = (TextStyle)~0;
        bool any = false;
        for (int i = 0; i < glyphs.Length; i++)
        {
            TextStyle style = StyleOf(glyphs, spaced, i);
            if (!IsRaised(style) && char.IsLetter(glyphs[i].Text, 0))
            {
                shared &= style;
                any = true;
            }
        }

        return any ? shared : TextStyle.Plain;
    }
}
