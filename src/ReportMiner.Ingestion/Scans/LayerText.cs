using System.Collections.Immutable;
using ReportMiner.Ingestion.Pdf.Content;

namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// Reads the invisible text that another program laid over the picture of a page: its words are those that it wrote, separated by the
/// spaces that it wrote or, where it set word by word and wrote none, by gaps; each of its lines may lie askew in a way of its own.
/// </summary>
internal static class LayerText
{
    private const double SameLine = 0.45;
    private const double FarApart = 4;

    /// <summary>A gap between words in a layer with spaces, as a share of the size: letters seldom fit the picture below them.</summary>
    private const double BesideSpaces = 1;

    /// <summary>A gap between words in a layer without.</summary>
    private const double WithoutSpaces = 0.17;

    /// <summary>A layer has spaces where one comes to so many letters.</summary>
    private const int LettersToASpace = 16;

    /// <param name="letters">The invisible letters in the order of the file.</param>
    /// <param name="height">Height of the page in points.</param>
    /// <returns>The page; its resolution is that of points, its confidence is not known.</returns>
    public static ScannedPage Of(ReadOnlySpan<PlacedLetter> letters, double height)
    {
        var lines = ImmutableArray.CreateBuilder<ScannedLine>();
        var words = ImmutableArray.CreateBuilder<ScannedWord>();
        double size = 0, wordGap = WordGap(letters);
        for (int start = 0; start < letters.Length;)
        {
            int end = WordEnd(letters, start, wordGap);
            if (end == start)
            {
                start++;
                continue;
            }

            if (words.Count > 0 && !GoesOn(letters[start], words[^1], size, height))
            {
                lines.Add(new ScannedLine(-1, words.DrainToImmutable()) { Size = size });
            }

            size = letters[start].Size;
            words.Add(Word(letters[start..end], height));
            start = end;
        }

        if (words.Count > 0)
        {
            lines.Add(new ScannedLine(-1, words.DrainToImmutable()) { Size = size });
        }

        return new ScannedPage("", 72, lines.ToImmutable());
    }

    private static double WordGap(ReadOnlySpan<PlacedLetter> letters)
    {
        int spaces = 0;
        foreach (ref readonly PlacedLetter letter in letters)
        {
            spaces += letter.Text == " " ? 1 : 0;
        }

        return spaces * LettersToASpace > letters.Length ? BesideSpaces : WithoutSpaces;
    }

    private static int WordEnd(ReadOnlySpan<PlacedLetter> letters, int start, double wordGap)
    {
        int end = start;
        while (end < letters.Length && letters[end].Text != " "
            && (end == start || Math.Abs(letters[end].Start.X - letters[end - 1].End.X) < wordGap * letters[end].Size))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(in PlacedLetter first, ScannedWord before, double size, double height) =>
        Math.Abs(height - first.Start.Y - before.Bottom) < SameLine * Math.Max(size, first.Size)
        && first.Start.X > before.Left + (before.Width / 2)
        && first.Start.X - (before.Left + before.Width) < FarApart * Math.Max(size, first.Size);

    private static ScannedWord Word(ReadOnlySpan<PlacedLetter> letters, double height)
    {
        string text = "";
        foreach (ref readonly PlacedLetter letter in letters)
        {
            text += letter.Text;
        }

        double left = Math.Min(letters[0].Start.X, letters[^1].End.X), right = Math.Max(letters[0].Start.X, letters[^1].End.X);
        double size = letters[0].Size, baseline = height - letters[0].Start.Y;
        return new ScannedWord(text, double.NaN, left, baseline - size, Math.Max(1, right - left), size);
    }
}
