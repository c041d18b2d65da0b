using System.Collections.Immutable;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Sets two versions of a document side by side. Paragraph numbers are the same in all languages, so they are the key; content confirms
/// them, and pairs what has no number. Footnotes and table rows, whose places on the page differ between versions, are paired apart from
/// the running text.
/// </summary>
public static class DocumentAligner
{
    /// <param name="a">One version.</param>
    /// <param name="b">Another, in the same or the other language.</param>
    /// <param name="table">Translations; without it content across languages is compared by numbers, names and cognates only.</param>
    /// <param name="states">Finds the States that a text names; without it they are not compared.</param>
    public static Alignment Align(
        Document a, Document b, TranslationTable? table = null, Func<string, IReadOnlyList<NamedState>>? states = null)
    {
        (List<PairedBlocks> pairs, List<int> onlyA, List<int> onlyB) = Pair(a, b, table);
        ImmutableArray<AlignedPair> aligned =
        [
            .. pairs.Select(p => new AlignedPair(
                Name(a, p.A), Name(b, p.B), SameNumber(a.Blocks[p.A], b.Blocks[p.B]) ? AlignedBy.Number : AlignedBy.Content,
                Math.Round(p.Score, 4))),
        ];
        bool versions = VersionCheck.AreVersions(pairs, Indexes(a, IsRunningText).Length, Indexes(b, IsRunningText).Length);
        ImmutableArray<Discrepancy> found = versions ? new DiscrepancyFinder(a, b, table, states).Find(pairs, onlyA, onlyB) : [];
        return versions && !VersionCheck.AreOtherDocuments(a, b, pairs.Count, found)
            ? new Alignment(aligned, found)
            : new Alignment([], [new Discrepancy(DiscrepancyKind.NotVersions, null, null, a.Source.File, b.Source.File)]);
    }

    /// <returns>Pairs of blocks in the order of the first document, and the blocks of each that have no partner.</returns>
    internal static (List<PairedBlocks> Pairs, List<int> OnlyA, List<int> OnlyB) Pair(Document a, Document b, TranslationTable? table)
    {
        var pairs = new List<PairedBlocks>();
        var onlyA = new List<int>();
        var onlyB = new List<int>();
        foreach (Func<Block, bool> stream in new Func<Block, bool>[]
        {
            IsRunningText,
            x => x.Kind == BlockKind.Footnote,
            x => x.Kind == BlockKind.Table
        })
        {
            int[] left = Indexes(a, stream), right = Indexes(b, stream);
            var pairing = new BlockPairing([.. left.Select(i => a.Blocks[i])], [.. right.Select(i => b.Blocks[i])], table);
            List<(int A, int B, double Score)> found = pairing.Pair();
            pairs.AddRange(found.Select(p => new PairedBlocks(left[p.A], right[p.B], p.Score)));
            onlyA.AddRange(left.Except(found.Select(p => left[p.A])));
            onlyB.AddRange(right.Except(found.Select(p => right[p.B])));
        }

        pairs.Sort((x, y) => x.A - y.A);
        return (pairs, onlyA, onlyB);
    }

    internal static AlignedBlock Name(Document document, int index) =>
        new(index, document.Blocks[index].Path, document.Blocks[index].Text, document.Blocks[index].Pages);

    internal static bool SameNumber(Block a, Block b) => !a.Path.IsEmpty && a.Path.SequenceEqual(b.Path, StringComparer.Ordinal);

    private static bool IsRunningText(Block block) => block.Kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.Item;

    private static int[] Indexes(Document document, Func<Block, bool> wanted) =>
        [.. Enumerable.Range(0, document.Blocks.Length).Where(i => wanted(document.Blocks[i]) && document.Blocks[i].Text.Length > 0)];
}
