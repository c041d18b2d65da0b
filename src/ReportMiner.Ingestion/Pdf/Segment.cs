namespace ReportMiner.Ingestion.Pdf;

/// <summary>Glyphs that follow each other on a baseline without a wide gap.</summary>
internal sealed class Segment
{
    public Segment(Glyph[] glyphs, int cell = -1)
    {
        Glyphs = glyphs;
        Cell = cell;
        Left = glyphs[0].Left;
        foreach (Glyph glyph in glyphs)
        {
            Right = Math.Max(Right, glyph.Right);
        }

        Glyph main = MainGlyph(glyphs);
        Size = main.Size;
        Baseline = main.Baseline;
    }

    public Glyph[] Glyphs { get; }

    /// <summary>Number of the cell of the page's tables that it stands in; −1 for none.</summary>
    public int Cell { get; }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; }

    /// <summary>Size of most of its glyphs.</summary>
    public double Size { get; }

    /// <summary>Whether it is small enough to be a mark beside larger letters.</summary>
    public bool IsSmallBeside(Segment other) => Size < 0.8 * other.Size;

    private static Glyph MainGlyph(Glyph[] glyphs)
    {
        Glyph main = glyphs[0];
        int votes = 0;
        foreach (Glyph glyph in glyphs)
        {
            if (votes == 0)
            {
                main = glyph;
            }

            votes += Math.Abs(glyph.Size - main.Size) < 0.3 && Math.Abs(glyph.Baseline - main.Baseline) < 1 ? 1 : -1;
        }

        return main;
    }
}
