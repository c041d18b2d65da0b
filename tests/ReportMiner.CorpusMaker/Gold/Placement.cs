using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Finds the places of the blocks of a document.</summary>
public static class Placement
{
    public static IReadOnlyList<PlacedBlock> Of(SourceDocument document)
    {
        var placed = new List<PlacedBlock>();
        var headings = new List<(int Level, string Text)>();
        // Paths and texts of the last block of every degree: the paragraph has degree 0.
        var open = new List<(ImmutableArray<string> Path, string Text)> { ([], "") };
        int owner = -1;
        foreach (SourceBlock block in document.Body)
        {
            if (block.Kind is "heading" or "annex")
            {
                int level = Math.Max(1, block.Level);
                ImmutableArray<string> above = Sections(headings.Where(h => h.Level < level));
                headings.RemoveAll(h => h.Level >= level);
                headings.Add((level, $"{block.CleanLabel} {block.Text}".Trim()));
                owner = -1;
                placed.Add(new PlacedBlock(block, [], above, null, -1));
                continue;
            }

            int degree = block.Kind == "item" ? block.Degree : 0;
            open.RemoveRange(Math.Min(open.Count, degree), Math.Max(0, open.Count - degree));
            ImmutableArray<string> path = degree == 0 ? Keys([], block) : Keys(open[^1].Path, block);
            string? chapeau = degree == 0 ? null : open[^1].Text;
            if (block.Gold is not null || degree == 0)
            {
                owner = block.Gold is null ? -1 : placed.Count;
            }

            placed.Add(new PlacedBlock(block, path, Sections(headings), chapeau, block.Gold is null ? owner : -1));
            open.Add((path, block.Text));
        }

        return placed;
    }

    /// <summary>The key of a label without brackets and stops; of <c>98.1</c> the part that its paragraph does not have.</summary>
    public static string Key(string label) => label.Trim('(', ')', '.').Split('.')[^1];

    private static ImmutableArray<string> Keys(ImmutableArray<string> above, SourceBlock block) =>
        block.CleanLabel.Length == 0 ? [] : above.Add(Key(block.CleanLabel));

    private static ImmutableArray<string> Sections(IEnumerable<(int Level, string Text)> headings) => [.. headings.Select(h => h.Text)];
}
