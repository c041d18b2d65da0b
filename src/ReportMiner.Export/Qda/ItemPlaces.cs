using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Qda;

/// <summary>Finds items in the reading text of their document.</summary>
internal static class ItemPlaces
{
    /// <returns>
    /// The very words of the item (with its parts, to the end of the last), where its blocks hold them; else the whole of its blocks;
    /// <see langword="null"/> if no block is in its place.
    /// </returns>
    public static TextSpan? Find(ReadingText text, Recommendation item)
    {
        ImmutableArray<ReadingBlock> blocks =
        [
            .. text.Blocks.Where(b => b.Block.Kind != BlockKind.Footnote && Overlaps(b.Block, item.Provenance))
        ];
        if (blocks.IsEmpty)
        {
            return null;
        }

        int last = blocks[^1].End;
        string words = CellText.Clean(item.Text);
        int at = words.Length == 0 ? -1 : text.Text.IndexOf(words, blocks[0].Lead, last - blocks[0].Lead, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(blocks[0].Lead, last)
            : item.SubItems.IsEmpty ? new TextSpan(at, at + words.Length)
            : new TextSpan(at, Math.Max(last, at + words.Length));
    }

    private static bool Overlaps(Block block, Provenance place) => block.Spans.Any(s => s.Start < place.End && s.End > place.Start);
}
