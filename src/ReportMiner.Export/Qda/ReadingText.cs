using System.Collections.Immutable;
using System.Text;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.Qda;

/// <summary>
/// A document as plain text to be read and coded: one block a line, its label in front, furniture left out, footnotes at the end, where
/// they do not break into an item that goes over a page. Positions are UTF-16 code units; <see cref="CodePoint"/> turns them into what
/// REFI-QDA counts.
/// </summary>
internal sealed class ReadingText
{
    private readonly ImmutableArray<int> _lowSurrogates;

    private ReadingText(string text, ImmutableArray<ReadingBlock> blocks)
    {
        Text = text;
        Blocks = blocks;
        _lowSurrogates = [.. Enumerable.Range(0, text.Length).Where(i => char.IsLowSurrogate(text[i]))];
    }

    public string Text { get; }

    public ImmutableArray<ReadingBlock> Blocks { get; }

    public static ReadingText Of(Document document)
    {
        var text = new StringBuilder();
        ImmutableArray<ReadingBlock>.Builder blocks = ImmutableArray.CreateBuilder<ReadingBlock>();
        foreach (Block block in document.Blocks.Where(b => b.Kind != BlockKind.Furniture).OrderBy(b => b.Kind == BlockKind.Footnote))
        {
            int lead = text.Length;
            if (!string.IsNullOrEmpty(block.Label))
            {
                text.Append(CellText.Clean(block.Label)).Append(' ');
            }

            int start = text.Length;
            text.Append(CellText.Clean(block.Text));
            blocks.Add(new ReadingBlock(block, lead, start, text.Length));
            text.Append('\n');
        }

        return new ReadingText(text.ToString(), blocks.DrainToImmutable());
    }

    /// <summary>Number of Unicode code points in front of a position.</summary>
    public int CodePoint(int position)
    {
        int before = _lowSurrogates.BinarySearch(position);
        return position - (before < 0 ? ~before : before);
    }
}
