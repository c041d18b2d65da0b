namespace ReportMiner.Ingestion.Pdf;

/// <summary>Closes up words whose letters are set apart for emphasis.</summary>
internal static class LetterSpacing
{
    private const int FewestLetters = 4;
    private const double SetApart = 0.12;

    /// <param name="glyphs">Glyphs of a line.</param>
    /// <param name="breaks">Whether a word break precedes each glyph; breaks inside letter-spaced words are taken out.</param>
    /// <returns>Which glyphs are letter-spaced; <see langword="null"/> where none is.</returns>
    public static bool[]? CloseUp(ReadOnlySpan<Glyph> glyphs, Span<bool> breaks)
    {
        bool[]? spaced = null;
        for (int start = 0; start < glyphs.Length;)
        {
            int end = EndOfSingles(glyphs, breaks, start, out int letters);
            if (letters >= FewestLetters && Close(glyphs, breaks, start, end))
            {
                Mark(ref spaced, glyphs.Length, start, end);
            }

            start = Math.Max(end, start + 1);
            while (start < glyphs.Length && !breaks[start])
            {
                start++;
            }
        }

        MarkTracked(glyphs, breaks, ref spaced);
        return spaced;
    }

    /// <summary>End of a run of words of one glyph each.</summary>
    private static int EndOfSingles(ReadOnlySpan<Glyph> glyphs, Span<bool> breaks, int start, out int letters)
    {
        letters = 0;
        int i = start;
        while (i < glyphs.Length && (i + 1 == glyphs.Length || breaks[i + 1]))
        {
            letters += char.IsLetter(glyphs[i].Text, 0) ? 1 : 0;
            i++;
        }

        return i;
    }

    private static bool Close(ReadOnlySpan<Glyph> glyphs, Span<bool> breaks, int start, int end)
    {
        double least = double.MaxValue;
        for (int i = start + 1; i < end; i++)
        {
            least = Math.Min(least, Gap(glyphs, i));
        }

        if (least > 0.8)
        {
            return false;
        }

        for (int i = start + 1; i < end; i++)
        {
            breaks[i] = Gap(glyphs, i) > (1.6 * least) + 0.05;
        }

        return true;
    }

    private static void MarkTracked(ReadOnlySpan<Glyph> glyphs, Span<bool> breaks, ref bool[]? spaced)
    {
        for (int start = 0; start < glyphs.Length;)
        {
            int end = start + 1;
            double least = double.MaxValue;
            while (end < glyphs.Length && !breaks[end])
            {
                least = Math.Min(least, Gap(glyphs, end++));
            }

            if (end - start >= FewestLetters && least > SetApart)
            {
                Mark(ref spaced, glyphs.Length, start, end);
            }

            start = end;
        }
    }

    private static void Mark(ref bool[]? spaced, int length, int start, int end)
    {
        spaced ??= new bool[length];
        spaced.AsSpan(start, end - start).Fill(true);
    }

    private static double Gap(ReadOnlySpan<Glyph> glyphs, int i) => (glyphs[i].Left - glyphs[i - 1].Right) / glyphs[i].Size;
}
