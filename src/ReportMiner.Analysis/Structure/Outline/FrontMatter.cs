using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Distinguishes the masthead and title from the first section: they are headings by their look, but nothing is under them.
/// </summary>
internal static partial class FrontMatter
{
    /// <summary>Entries from the start that can be masthead and title, at most.</summary>
    private const int Most = 40;

    /// <param name="entries">Entries of the document.</param>
    /// <param name="look">Its look.</param>
    /// <returns>Index of the first entry after the front matter; 0 where a document has none.</returns>
    public static int End(IReadOnlyList<Entry> entries, Typography look)
    {
        int first = 0;
        while (first < entries.Count && entries[first].Label is null)
        {
            first++;
        }

        if (first == entries.Count || first > Most)
        {
            return 0;
        }

        // "Draft recommendations" before recommendation 1 is the title of their section, whichever headings precede it, and so are its
        // sub-headings.
        for (int i = first - 1; i >= 0 && entries[first].Kind == EntryKind.Paragraph && entries[i].Kind == EntryKind.Heading; i--)
        {
            if (SectionTitle().IsMatch(look.Text(entries[i].Segment)))
            {
                return i;
            }
        }

        // An unlabelled heading right before paragraph 1 ("Introduction") is a section's.
        bool opens = entries[first].Kind == EntryKind.Paragraph && first > 1 && entries[first - 1].Kind == EntryKind.Heading
            && entries[first - 2].Kind != EntryKind.Heading;
        return opens ? first - 1 : first;
    }

    [GeneratedRegex(
        @"^((agreed|draft|final|general|key|main|preliminary|proposed|revised)\s+)*(recommendations|conclusions)\b|^((общие|основные|"
            + @"предварительные|предлагаемые|согласованные|пересмотренные)\s+)*(проекты?\s+)?(рекомендаци[ий]|выводы|выводов)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SectionTitle();
}
