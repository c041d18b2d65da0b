using System.Buffers;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// Sets a recognised page as if it had been printed: each word's letters evenly over its width, each line on one baseline in one size. The
/// page is then laid out as any other. An engine gives boxes around ink, so baseline and size are computed from the letters in them.
/// </summary>
internal static class ScannedInk
{
    private const double PointsPerInch = 72;

    // Heights of ink in parts of the size of the letters.
    private const double Tall = 0.72;
    private const double Low = 0.5;
    private const double Tail = 0.21;
    private const double ShortTail = 0.1;

    /// <summary>Sizes that differ by less are one: boxes are of whole pixels.</summary>
    private const double SameSize = 0.13;

    private const int LongLine = 5;
    private const double MostSlope = 0.09;

    private static readonly SearchValues<char> LongTails = SearchValues.Create("руфgjpqy()[]{}|§");
    private static readonly SearchValues<char> ShortTails = SearchValues.Create("цщдЦЩД,;Q");

    /// <param name="page">The page.</param>
    /// <param name="width">Width of the page in points.</param>
    /// <param name="height">Height of the page in points.</param>
    public static PageInk Of(ScannedPage page, double width, double height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Resolution, 1);
        double scale = PointsPerInch / page.Resolution, slope = SlopeOf(page);
        var ink = new PageInk();
        ink.Begin(width, height);
        double[] sizes = Settle([.. SizesOf(page).Select(size => size * scale)], page);
        for (int i = 0; i < page.Lines.Length; i++)
        {
            Set(page.Lines[i], sizes[i], slope, scale, height, ink);
        }

        return ink;
    }

    /// <summary>Where the middle of each word is once the page is set upright, in points from the top left.</summary>
    public static List<(ScannedWord Word, double X, double Y)> Places(ScannedPage page)
    {
        double scale = PointsPerInch / page.Resolution, slope = SlopeOf(page);
        return [.. page.Words.Select(word => (word, word.Middle * scale, (word.Top + (word.Height / 2) - (slope * word.Middle)) * scale))];
    }

    /// <summary>How far the lines of a page fall, in parts of their length: pages lie askew on the glass.</summary>
    private static double SlopeOf(ScannedPage page)
    {
        var slopes = new List<double>();
        foreach (ScannedLine line in page.Lines.Where(static l => l.Words.Length >= LongLine))
        {
            double x = line.Words.Average(w => Foot(line, w)), y = line.Words.Average(w => Base(line, w));
            double across = line.Words.Sum(w => (Foot(line, w) - x) * (Foot(line, w) - x));
            slopes.Add(across == 0 ? 0 : line.Words.Sum(w => (Foot(line, w) - x) * (Base(line, w) - y)) / across);
        }

        slopes.Sort();
        double slope = slopes.Count == 0 ? 0 : slopes[slopes.Count / 2];
        return Math.Abs(slope) > MostSlope ? 0 : slope;
    }

    private static void Set(ScannedLine line, double size, double slope, double scale, double height, PageInk ink)
    {
        double[] bases = [.. line.Words.Select(w => Base(line, w) - (slope * Foot(line, w))).Order()];
        double baseline = height - (bases[bases.Length / 2] * scale);
        for (int i = 0; i < line.Words.Length; i++)
        {
            ScannedWord word = line.Words[i];
            double left = word.Left * scale, advance = word.Width * scale / word.Text.Length;
            if (i > 0)
            {
                double before = (line.Words[i - 1].Left + line.Words[i - 1].Width) * scale;
                Add(" ", Math.Min(before, left), left, baseline, size, ink);
            }

            for (int at = 0; at < word.Text.Length; at++)
            {
                int length = char.IsHighSurrogate(word.Text[at]) && at + 1 < word.Text.Length ? 2 : 1;
                Add(
                    GlyphText.Normal(word.Text.Substring(at, length), null),
                    left + (at * advance),
                    left + ((at + length) * advance),
                    baseline,
                    size,
                    ink);
                at += length - 1;
            }
        }
    }

    private static void Add(string text, double left, double right, double baseline, double size, PageInk ink) =>
        ink.Add(new PlacedLetter(
            text, new PdfPoint(left, baseline), new PdfPoint(right, baseline), size, TextStyle.Plain, TextOrientation.Horizontal));

    /// <summary>The baseline of a word in pixels from the top: the foot of its box, above the tails of letters that have them.</summary>
    private static double Base(ScannedLine line, ScannedWord word)
    {
        if (line.Size is not null)
        {
            return word.Bottom;
        }

        return word.Bottom - (word.Height * TailOf(word.Text) / Extent(word.Text));
    }

    /// <summary>Where a word's foot is measured: a file gives the place of its first letter, a box encloses all of them.</summary>
    private static double Foot(ScannedLine line, ScannedWord word) => line.Size is null ? word.Middle : word.Left;

    /// <summary>Height of a word's ink in parts of the size of its letters.</summary>
    private static double Extent(string text)
    {
        bool tall =
            text.Any(static c => char.IsUpper(c) || char.IsDigit(c) || "бйёфbdfhklti№()[]!?/«»\"'".Contains(c, StringComparison.Ordinal));
        return (tall ? Tall : Low) + TailOf(text);
    }

    private static double TailOf(string text) =>
        text.AsSpan().IndexOfAny(LongTails) >= 0 ? Tail : text.AsSpan().IndexOfAny(ShortTails) >= 0 ? ShortTail : 0;

    /// <summary>The sizes of lines in pixels: one for each paragraph, the middle of what its words say.</summary>
    private static double[] SizesOf(ScannedPage page)
    {
        Dictionary<int, double> paragraphs = page.Lines.Where(static l => l.Paragraph >= 0).GroupBy(static l => l.Paragraph)
            .ToDictionary(static g => g.Key, static g => SizeOf(g.SelectMany(static l => l.Words)));
        return
        [
            .. page.Lines.Select(line => line.Size ?? (paragraphs.TryGetValue(line.Paragraph, out double size) ? size : SizeOf(line.Words)))
        ];
    }

    private static double SizeOf(IEnumerable<ScannedWord> words)
    {
        ScannedWord[] all = [.. words];
        double[] sizes = [.. all.Where(static w => w.Text.Any(char.IsLetterOrDigit)).Select(static w => w.Height / Extent(w.Text)).Order()];
        return sizes.Length == 0 ? all.Max(static w => w.Height) : sizes[sizes.Length / 2];
    }

    /// <summary>Lines of about the commonest size have it; of others, each has its own to half a point.</summary>
    private static double[] Settle(double[] sizes, ScannedPage page)
    {
        if (sizes.Length == 0)
        {
            return sizes;
        }

        int Letters(int i) => page.Lines[i].Words.Sum(static w => w.Text.Length);
        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderBy(i => sizes[i])];
        int half = order.Sum(Letters) / 2, seen = 0;
        double usual = sizes[order.First(i => (seen += Letters(i)) >= half)];
        return [.. sizes.Select(s => Math.Abs(s - usual) < SameSize * usual || s < 1 ? Math.Round(usual * 2) / 2 : Math.Round(s * 2) / 2)];
    }
}
