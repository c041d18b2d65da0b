using System.Globalization;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds numbers and bullets whose neighbours are rows while they are in none: an operative paragraph or item was overlooked.
/// </summary>
internal static class ChainEvidence
{
    /// <summary>Most blocks between two neighbours of a chain: subparagraphs, footnotes, running heads.</summary>
    private const int Reach = 40;

    public static IEnumerable<(int Block, string Text)> Find(Document document, ItemTexts items, RecommendationSections sections)
    {
        foreach ((int index, Block block) in document.Blocks.Index())
        {
            if ((IsNumbered(block)
                ? IsLeftOut(document, index, items)
                : IsBullet(block) && sections.Recommends(index) && IsLeftOutBullet(document, index, items))
                && !items.BeginningWith(block))
            {
                yield return (index, block.Text);
            }
        }
    }

    /// <summary>Whether both neighbours are rows, or one is and a semicolon joins it to this.</summary>
    private static bool IsLeftOut(Document document, int index, ItemTexts items)
    {
        Block block = document.Blocks[index];
        bool before = Neighbour(document, index, -1) is { } last && items.BeginningWith(last)
            && (GoesOn(last) || Follows(document, index, items));
        return before || (GoesOn(block) && Neighbour(document, index, 1) is { } next && items.BeginningWith(next));
    }

    private static bool Follows(Document document, int index, ItemTexts items) =>
        Neighbour(document, index, 1) is { } next && items.BeginningWith(next);

    /// <summary>A bullet beside one that is a row.</summary>
    private static bool IsLeftOutBullet(Document document, int index, ItemTexts items) =>
        IsRow(document, index, index - 1, items) || IsRow(document, index, index + 1, items);

    private static bool IsRow(Document document, int index, int other, ItemTexts items) =>
        other >= 0 && other < document.Blocks.Length && IsBullet(document.Blocks[other])
            && document.Blocks[other].Parent == document.Blocks[index].Parent && items.BeginningWith(document.Blocks[other]);

    private static bool IsBullet(Block block) => block is { Kind: BlockKind.Item, Label: "•", Text.Length: > 0 };

    /// <summary>Whether a semicolon says that the list goes on.</summary>
    private static bool GoesOn(Block block) =>
        block.Text.AsSpan().TrimEnd(" *]") is var text && (text.EndsWith(";") || text.EndsWith("; and") || text.EndsWith("; и"));

    private static bool IsNumbered(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Item && block.Label is not (null or "•") && !block.Path.IsEmpty
            && block.Text.Length > 0 && !Placeholders.Is(block.Text);

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

            if (other.Kind == block.Kind && other.Parent == block.Parent && other.Path.Length == block.Path.Length
                && Value(other) is { } value
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
