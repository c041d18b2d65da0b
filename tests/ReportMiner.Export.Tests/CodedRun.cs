using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Tests;

/// <summary>
/// A run over one invented report whose blocks are at hand, with a character outside the basic plane in front of the items: places that
/// are counted wrongly come out one short.
/// </summary>
internal static class CodedRun
{
    public static readonly SourceInfo Source =
        InventedRun.Source("panel-2041.docx", "LP/2041/7", "Lighthouse Panel 2041", new DateOnly(2041, 5, 12));

    private static readonly SourceInfo Russian = InventedRun.Source(
        "panel-2041-r.docx", "LP/2041/7", "Lighthouse Panel 2041", new DateOnly(2041, 5, 12)) with
    {
        Masthead = Masthead.Empty,
    };

    public static RunResult Build()
    {
        var blocks = new Builder();
        int heading = blocks.Add(BlockKind.Heading, "IV.", "Conclusions & <recommendations>", level: 1);
        blocks.Add(BlockKind.Furniture, null, "LP/2041/7 page 3");
        int chapeau =
            blocks.Add(
                BlockKind.Paragraph, "12.", "The Panel, under the sign 🜛, recommended the following:", path: ["12"], section: heading);
        int first =
            blocks.Add(
                BlockKind.Item,
                "(a)",
                "Harbour States should keep the logs of every lamp 🜚 for six months;",
                path: ["12", "a"],
                section: heading,
                parent: chapeau);
        int second =
            blocks.Add(BlockKind.Item, "(b)", "Keepers should be trained in:", path: ["12", "b"], section: heading, parent: chapeau);
        int part = blocks.Add(BlockKind.Item, "(i)", "Signal codes;", path: ["12", "b", "i"], section: heading, parent: second);
        int prose =
            blocks.Add(BlockKind.Paragraph, null, "The lamps shone. Ports should share lenses. The Panel then rose.", section: heading);
        int row = blocks.Add(BlockKind.Table, null, "1\tPorts should lend boats.", section: heading, table: 0);
        blocks.Add(BlockKind.Footnote, "1", "See the log of the northern mole.");

        Recommendation[] items =
        [
            Item(
                "k1",
                blocks,
                first,
                first,
                "12",
                "(a)",
                "Harbour States should keep the logs of every lamp 🜚 for six months;",
                "data-retention",
                "partnerships"),
            Item("k2", blocks, second, part, "12", "(b)", "Keepers should be trained in:", "capacity-building") with
            {
                SubItems = [new("(i)", "Signal codes;")]
            },
            Item("k3", blocks, prose, prose, null, "", "Ports should share lenses.", "partnerships"),
            Item("k4", blocks, row, row, null, "1", "Ports should lend boats.", "partnerships"),
            Item("k5", blocks, chapeau, chapeau, "12", "", "Words that stand nowhere in the block."),
        ];
        return InventedRun.Build() with
        {
            Documents =
            [
                new(Document(Source, blocks.Blocks, Language.English), 5, 1),
                new(Document(Russian, [blocks.Blocks[0]], Language.Russian), 0, 1),
                new(Document(Source with { File = "scan.pdf" }, [], Language.Unknown) with { Status = DocumentStatus.Failed }, 0, 1)
            ],
            Recommendations = [.. items],
            Lineage = Lineage.Empty,
        };
    }

    private static Document Document(SourceInfo source, ImmutableArray<Block> blocks, Language language) => new()
    {
        Source = source, Status = DocumentStatus.Complete, Languages = language == Language.Unknown ? [] : [language], Blocks = blocks,
    };

    private static Recommendation Item(
        string id, Builder blocks, int from, int to, string? paragraph, string label, string text, params string[] themes) =>
        InventedRun.Item(id, Source, paragraph, label, text, "should", themes) with
        {
            Provenance = new Provenance([], blocks.Blocks[from].Start, blocks.Blocks[to].End, []),
        };

    private sealed class Builder
    {
        private int _at;

        public ImmutableArray<Block> Blocks { get; private set; } = [];

        public int Add(
            BlockKind kind,
            string? label,
            string text,
            int level = 0,
            string[]? path = null,
            int section = -1,
            int parent = -1,
            int table = -1)
        {
            int length = text.Length + (label?.Length ?? 0);
            Blocks = Blocks.Add(new Block
            {
                Kind = kind, Label = label, Text = text, Level = level, Path = [.. path ?? []], Parent = parent, Table = table,
                Section = section < 0 ? [] : [section], Spans = [new TextSpan(_at, _at + length)],
            });
            _at += length + 1;
            return Blocks.Length - 1;
        }
    }
}
