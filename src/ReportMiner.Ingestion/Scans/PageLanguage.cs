namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// How far a recognised page is a text of the language that it was read in. Read in another, a page gives look-alikes, and gives them with
/// confidence; small words that every text is full of are hardly among them.
/// </summary>
internal static class PageLanguage
{
    /// <summary>Share of small words from which on no other language is tried.</summary>
    public const double Sure = 0.08;

    /// <summary>Words that a part of a page must have to tell its language.</summary>
    public const int FewestWords = 12;

    private static readonly Dictionary<string, HashSet<string>> SmallWords = new(StringComparer.Ordinal)
    {
        ["rus"] = new(
            [
                "и", "в", "во", "на", "с", "по", "не", "что", "для", "от", "к", "о", "об", "при", "из", "или", "за", "как", "его", "их",
                "также", "которые", "до", "это", "года", "году"
            ],
            StringComparer.OrdinalIgnoreCase),
        ["eng"] = new(
            [
                "the", "of", "and", "to", "in", "for", "on", "that", "by", "with", "as", "or", "be", "at", "from", "is", "its", "a", "an",
                "which", "should", "this"
            ],
            StringComparer.OrdinalIgnoreCase),
    };

    /// <returns>The share of words that are small words of the language, weighed by the engine's confidence; 0 for a page without
    /// words.</returns>
    public static double Evidence(ScannedPage page)
    {
        HashSet<string> small = SmallWords[page.Language];
        double all = 0, known = 0;
        foreach (ScannedWord word in page.Words.Where(static w => w.Text.Any(char.IsLetter)))
        {
            all++;
            known += small.Contains(word.Text.Trim('.', ',', ';', ':', '(', ')', '"', '«', '»')) ? word.Confidence / 100 : 0;
        }

        return all == 0 ? 0 : known / all;
    }
}
