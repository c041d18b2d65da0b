using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Recognises the titles that begin a part with numbers of its own: annexes, appendices, resolutions and decisions within a report.
/// </summary>
internal static class AnnexTitle
{
    private static readonly string[] First =
        [
            "annex", "appendix", "enclosure", "resolution", "decision", "chapter", "part", "приложение", "добавление", "резолюция",
            "решение", "глава", "часть"
        ];

    /// <summary>Whether the segment is such a title: the word, perhaps a number, and little else.</summary>
    public static bool Is(Segment segment, Typography look) =>
        segment.Lines.Count <= 2 && look.WordCount(segment) <= 4 && StartsWithPart(look.FirstWord(segment));

    public static bool StartsWithPart(ReadOnlySpan<char> word)
    {
        foreach (string part in First)
        {
            if (word.Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
