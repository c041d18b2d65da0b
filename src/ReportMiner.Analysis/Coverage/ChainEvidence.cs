using System.Globalization;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Finds numbers in a chain whose neighbours are rows while they are in none: an operative paragraph or item was overlooked.</summary>
internal static class ChainEvidence
{
    /// <summary>Most blocks between two neighbours of a chain: subparagraphs, footnotes, running heads.</summary>
    private const int Reach = 40;

    public static IEnumerable<(int Block, string Text)> Find(Document document, ItemTexts items)
    {
        foreach ((int index, Block block) in document.Blocks.Index())
        {
            if (IsNumbered(block) && !items.BeginningWith(block)
                && Neighbour(document, index, -1) is { } before && items.BeginningWith(before)
                && Neighbour(document, index, 1) is { } after && items.BeginningWith(after))
            {
                yield return (index, block.Text);
            }
        }
    }

    private static bool IsNumbered(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Item && block.Label is not (null or "•") && !block.Path.IsEmpty && block.Text.Length > 0;

    /// <returns>The block that carries the number before or after, under the same headings and the same parent.</returns>
    private static Block? Neighbour(Document document, int index, int step)
    {
        Block block = document.Blocks[index];
        for (int i = index + step, steps = 0; i >= 0 && i < document.Blocks.Length && steps < Reach; i += step, steps++)
        {
            Block other = document.Blocks[i];
            if (other.Kind == BlockKind.Heading)
            {
                return null;
            }

            if (other.Kind == block.Kind && other.Parent == block.Parent && other.Path.Length == block.Path.Length && Value(other) is { } value
                && Value(block) is { } own && value == own + step)
            {
                return other;
            }
        }

        return null;
    }

    private static int? Value(Block block) => block.Path[^1] switch
    {
        var key when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        [var letter] when char.IsLetter(letter) => letter,
        _ => null,
    };
}
