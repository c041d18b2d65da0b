using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>The blocks of a document as a hierarchy: sections hold sections and paragraphs, paragraphs hold points.</summary>
internal sealed class AknTree
{
    private readonly AknIds _ids = new();
    private readonly Dictionary<int, AknNode> _nodes = [];

    private AknTree()
    {
    }

    public List<AknNode> Roots { get; } = [];

    public List<Block> Footnotes { get; } = [];

    public static AknTree Of(Document document, IEnumerable<Recommendation> items)
    {
        var tree = new AknTree();
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            tree.Add(document.Blocks, i);
        }

        tree.Tag(document.Blocks, items);
        return tree;
    }

    private void Add(ImmutableArray<Block> blocks, int index)
    {
        Block block = blocks[index];
        switch (block.Kind)
        {
            case BlockKind.Footnote:
                Footnotes.Add(block);
                break;
            case BlockKind.Heading:
                Place(index, "section", block, Section(block));
                break;
            case BlockKind.Paragraph or BlockKind.Item:
                Place(
                    index,
                    block.Kind == BlockKind.Item ? "point" : "paragraph",
                    block,
                    _nodes.GetValueOrDefault(block.Parent) ?? Section(block));
                break;
            case BlockKind.Table:
                AddRow(blocks, index);
                break;
        }
    }

    private void AddRow(ImmutableArray<Block> blocks, int index)
    {
        Block row = blocks[index];
        if (index > 0 && blocks[index - 1].Kind == BlockKind.Table && blocks[index - 1].Table == row.Table
            && _nodes.TryGetValue(index - 1, out AknNode? table))
        {
            _nodes[index] = table;
        }
        else
        {
            table = Place(index, "paragraph", row with { Path = [], Label = null }, Section(row));
        }

        table.Rows.Add(row);
    }

    private AknNode? Section(Block block) => block.Section.IsEmpty ? null : _nodes.GetValueOrDefault(block.Section[^1]);

    private AknNode Place(int index, string element, Block block, AknNode? parent)
    {
        var node = new AknNode(element, _ids.Next(parent?.Id, element, block), block);
        (parent?.Children ?? Roots).Add(node);
        _nodes[index] = node;
        return node;
    }

    private void Tag(ImmutableArray<Block> blocks, IEnumerable<Recommendation> items)
    {
        foreach (Recommendation item in items)
        {
            int first =
                _nodes.Keys.Where(i => blocks[i].Spans.Any(s => s.Start < item.Provenance.End && s.End > item.Provenance.Start))
                    .DefaultIfEmpty(-1).Min();
            if (first >= 0)
            {
                AknNode node = _nodes[first];
                node.Themes = node.Themes.Union(item.Themes.Select(t => t.Id));
            }
        }
    }
}
