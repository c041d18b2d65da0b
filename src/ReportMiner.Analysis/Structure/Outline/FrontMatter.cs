namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>Tells the masthead and title from the first section: they are headings by their look, but nothing stands under them.</summary>
internal static class FrontMatter
{
    /// <summary>Entries from the start that can be masthead and title, at most.</summary>
    private const int Most = 40;

    /// <returns>Index of the first entry after the front matter; 0 where a document has none.</returns>
    public static int End(IReadOnlyList<Entry> entries)
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

        // An unlabelled heading right before paragraph 1 ("Introduction") is a section's.
        bool opens = entries[first].Kind == EntryKind.Paragraph && first > 1 && entries[first - 1].Kind == EntryKind.Heading && entries[first - 2].Kind != EntryKind.Heading;
        return opens ? first - 1 : first;
    }
}
