namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Decides for each baseline from which gap on two glyphs are two words. Where words are separated by printed spaces, a kerned gap inside a
/// word is no end of it; a line that was set word by word, without spaces, has words at narrower gaps.
/// </summary>
internal static class WordGaps
{
    private const double BesidePrintedSpaces = 0.3;
    private const double WithoutPrintedSpaces = 0.17;

    /// <summary>A page has printed spaces where one comes to so many signs.</summary>
    private const int SignsToASpace = 16;

    /// <summary>A line so long is no single word.</summary>
    private const int LongLine = 20;

    /// <summary>A line with one space to more signs than these was hardly set with them.</summary>
    private const int SignsToAStraySpace = 32;

    /// <summary>Words are two and a half letters long at least on average; narrower gaps everywhere are letters set apart.</summary>
    private const double ShortestWord = 2.5;

    /// <param name="baselines">The lines of one writing direction.</param>
    /// <param name="spaces">Printed spaces on all of them.</param>
    /// <param name="signs">Other signs.</param>
    public static void Set(List<GlyphRow> baselines, int spaces, int signs)
    {
        bool printed = spaces * SignsToASpace > signs;
        bool wordByWord = false;
        foreach (GlyphRow row in baselines)
        {
            row.WordGap = printed && !(row.Length >= LongLine && IsSetWordByWord(row)) ? BesidePrintedSpaces : WithoutPrintedSpaces;
            wordByWord |= printed && row.WordGap == WithoutPrintedSpaces;
        }

        if (wordByWord)
        {
            SetShortLines(baselines);
        }
    }

    /// <summary>The last line of a paragraph that was set word by word may be short.</summary>
    private static void SetShortLines(List<GlyphRow> baselines)
    {
        foreach (GlyphRow row in baselines)
        {
            if (row.Length < LongLine && IsSetWordByWord(row))
            {
                row.WordGap = WithoutPrintedSpaces;
            }
        }
    }

    private static bool IsSetWordByWord(GlyphRow row)
    {
        int spaces = 0, gaps = 0;
        ReadOnlySpan<Glyph> glyphs = row.Glyphs;
        for (int i = 1; i < glyphs.Length; i++)
        {
            spaces += glyphs[i].SpaceBefore ? 1 : 0;
            gaps += glyphs[i].Left - glyphs[i - 1].Right > WithoutPrintedSpaces * Math.Max(glyphs[i].Size, glyphs[i - 1].Size) ? 1 : 0;
        }

        return spaces * SignsToAStraySpace < glyphs.Length && gaps > spaces && gaps * ShortestWord < glyphs.Length;
    }
}
