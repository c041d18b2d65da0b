namespace ReportMiner.Ingestion.Text;

/// <summary>The usual measures of a text file, taken from pairs of lines through which a sentence runs on.</summary>
/// <param name="Wrapped">Whether lines are cut at a width, so that a paragraph takes several lines; otherwise each line is a
/// paragraph.</param>
/// <param name="Pitch">Usual distance of two lines of one paragraph, in lines: 2 if a blank line separates every two lines.</param>
/// <param name="Margin">Usual columns before a line; those of a page in <paramref name="PageMargins"/> go before.</param>
/// <param name="Width">Usual length of a full line, in columns from the margin.</param>
/// <param name="PageMargins">Margins of pages with enough text to measure: left and right pages of a book differ.</param>
internal sealed record TextLayout(bool Wrapped, int Pitch, int Margin, double Width, IReadOnlyDictionary<int, int> PageMargins)
{
    /// <summary>No page of print holds a longer line.</summary>
    private const int LongestPrintedLine = 150;

    /// <summary>The share of lines that run on to the next, from which on a text counts as wrapped.</summary>
    private const double WrappedShare = 0.15;

    private const double LongShare = 0.1;

    /// <summary>Sentences that run on over a blank line in a text with double spacing, at least.</summary>
    private const int FewestSpaced = 3;

    /// <summary>Columns of the narrowest and the widest text that is cut at its width.</summary>
    private const int ShortestWidth = 60;

    private const int LongestWidth = 100;

    /// <summary>From this reach on a line may be a full one.</summary>
    private const double FullReach = 0.8;

    /// <summary>Pairs of running lines needed to measure the margin of a page.</summary>
    private const int PairsForMargin = 3;

    private static readonly Dictionary<int, int> NoPages = [];

    /// <summary>Columns from the margin of its page to the line.</summary>
    public int Before(PhysicalLine line) => line.Column - PageMargins.GetValueOrDefault(line.Page, Margin);

    /// <summary>The part of the usual width that the line reaches; 0 where lines are not wrapped.</summary>
    public double Reach(PhysicalLine line) => Wrapped ? Math.Max(0, (Before(line) + line.Length) / Width) : 0;

    /// <summary>Whether the line reaches so far that the next word may have had no place on it.</summary>
    public bool IsFull(PhysicalLine line) => Reach(line) > FullReach;

    public static TextLayout Measure(string text, List<PhysicalLine> lines)
    {
        List<int> running = RunningPairs(text, lines);
        int longLines = lines.Count(line => line.Length > LongestPrintedLine);
        bool wrapped = longLines <= lines.Count * LongShare && running.Count > 0 && running.Count >= (lines.Count - 1) * WrappedShare;
        if (!wrapped && ForcedPairs(text, lines) is { Count: > 0 } forced)
        {
            (wrapped, running) = (true, [.. running.Union(forced).Order()]);
        }

        if (!wrapped)
        {
            return new TextLayout(
                false,
                Math.Max(1, Mode(lines.Select(line => line.Distance).Where(d => d > 0))),
                lines.Count == 0 ? 0 : lines.Min(line => line.Column),
                0,
                NoPages);
        }

        int margin = Mode(running.Select(i => lines[i + 1].Column));
        int pitch = Math.Max(1, Mode(running.Select(i => lines[i + 1].Distance).Where(d => d > 0)));
        Dictionary<int, int> margins = running.GroupBy(i => lines[i + 1].Page).Where(page => page.Count() >= PairsForMargin)
            .ToDictionary(page => page.Key, page => Mode(page.Select(i => lines[i + 1].Column)));
        var layout = new TextLayout(true, pitch, margin, 1, margins);
        int[] ends = [.. running.Select(i => layout.Before(lines[i]) + lines[i].Length).Order()];
        return layout with { Width = Math.Max(1, ends[ends.Length / 2]) };
    }

    /// <returns>Indexes of lines whose sentence goes on in the line after them.</returns>
    private static List<int> RunningPairs(string text, List<PhysicalLine> lines)
    {
        var running = new List<int>();
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            // A paragraph of a preamble ends with a comma as well, and in Russian the next begins with a small letter.
            bool clause = text[lines[i].End - 1] == ',' && lines[i + 1].Distance > 1;
            if (!clause
                && RunningText.RunsOn(text.AsSpan(lines[i].Start, lines[i].Length), text.AsSpan(lines[i + 1].Start, lines[i + 1].Length)))
            {
                running.Add(i);
            }
        }

        // Some sentences break off before a blank line; only a text that does so again and again is set with double spacing.
        return running.Count(i => lines[i + 1].Distance > 1) < FewestSpaced ? running.FindAll(i => lines[i + 1].Distance <= 1) : running;
    }

    /// <summary>
    /// In a short text with blank lines between paragraphs, few sentences run over a line's end. There a line is cut where the next word
    /// had no place, measured by the longest line.
    /// </summary>
    /// <returns>Indexes of lines that were cut so; none where blank lines do not part the paragraphs.</returns>
    private static List<int> ForcedPairs(string text, List<PhysicalLine> lines)
    {
        int longest = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        int parted = lines.Count(line => line.Distance > 1);
        if (longest is < ShortestWidth or > LongestWidth || parted * 3 < lines.Count)
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => lines[i + 1].Distance == 1
                && lines[i].Length + 1 + FirstWord(text.AsSpan(lines[i + 1].Start, lines[i + 1].Length)) > longest
                && RunningText.BreaksOff(text.AsSpan(lines[i].Start, lines[i].Length))),
        ];
    }

    private static int FirstWord(ReadOnlySpan<char> line) => line.IndexOf(' ') is >= 0 and var end ? end : line.Length;

    /// <summary>The most frequent value; of several the smallest; 0 of none.</summary>
    private static int Mode(IEnumerable<int> values) =>
        values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
}
