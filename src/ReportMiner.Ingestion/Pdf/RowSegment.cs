namespace ReportMiner.Ingestion.Pdf;

/// <summary>Glyphs that follow each other on a baseline without a wide gap.</summary>
internal sealed class RowSegment
{
    private readonly GlyphRow _row;

    public RowSegment(GlyphRow row, int cell = -1)
    {
        _row = row;
        Cell = cell;
        ReadOnlySpan<Glyph> glyphs = row.Glyphs;
        Left = glyphs[0].Left;
        foreach (ref readonly Glyph glyph in glyphs)
        {
            Right = Math.Max(Right, glyph.Right);
        }

        ref readonly Glyph main = ref MainGlyph(glyphs);
        Size = main.Size;
        Baseline = main.Baseline;
    }

    public ReadOnlySpan<Glyph> Glyphs => _row.Glyphs;

    /// <summary>The gap from which on two of its glyphs without a printed space are two words, in parts of the font size.</summary>
    public double WordGap => _row.WordGap;

    /// <summary>Number of the cell of the page's tables that it is in; −1 for none.</summary>
    public int Cell { get; }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; }

    /// <summary>Size of most of its glyphs.</summary>
    public double Size { get; }

    /// <summary>Whether it is small enough to be a mark beside larger letters.</summary>
    public bool IsSmallBeside(RowSegment other) => Size < 0.8 * other.Size;

    private static ref readonly Glyph MainGlyph(ReadOnlySpan<Glyph> glyphs)
    {
        ref readonly Glyph main = ref glyphs[0];
        int votes = 0;
        foreach (ref readonly Glyph glyph in glyphs)
        {
            if (votes == 0)
            {
                main = ref glyph;
            }

            votes += Math.Abs(glyph.Size - main.Size) < 0.3 && Math.Abs(glyph.Baseline - main.Baseline) < 1 ? 1 : -1;
        }

        return ref main;
    }
}
