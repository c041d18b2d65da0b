using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Export.Inspection;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Alignments;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures how two language versions of a report are aligned, in every format that both have, and whether a text finds its version among
/// all.
/// </summary>
internal static class AlignmentMeasurement
{
    private const string Part = "alignment";

    /// <param name="run">A run that holds the documents with their blocks.</param>
    /// <param name="goldFolder">Folder of gold files.</param>
    /// <param name="set">A name of the documents for figures.</param>
    /// <param name="on">What they are, for a reader.</param>
    public static Measurement Measure(RunResult run, string goldFolder, string set, string on)
    {
        ImmutableArray<AlignmentGold> gold =
        [
            .. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal).Select(AlignmentGold.Read)
        ];
        AlignmentFigures[] aligned = [.. from g in gold from pair in Versions(run, g) select Score(pair.A, pair.B, g)];
        int pairs = aligned.Sum(a => a.Pairs), pairsRight = aligned.Sum(a => a.PairsRight);
        int planted = aligned.Sum(a => a.Planted), found = aligned.Sum(a => a.Found), invented = aligned.Sum(a => a.Invented);
        (int first, int asked, int among) = FirstOfAll(gold);
        return new Measurement
        {
            Figures =
            [
                Figure.Share(Part, set, "pairs", pairsRight, pairs),
                Figure.Share(Part, set, "planted differences", found, planted),
                Figure.Count(Part, set, "invented differences", invented),
                Figure.Share("languages", set, "version ranked first", first, asked),
            ],
            Summary =
            [
                new("blocks of two language versions paired", Numbers.Of(pairsRight, pairs), on, SummaryRow.Unused),
                new("planted differences between versions found", Numbers.Of(found, planted), on, SummaryRow.Unused),
                new("differences reported that are not there", Numbers.Count(invented), on, SummaryRow.Unused),
                new(
                    $"Russian text of an English one ranked first of {Numbers.Count(among)}",
                    Numbers.Of(first, asked),
                    "paragraphs and items of these reports",
                    SummaryRow.Unused),
            ],
            Details =
            [
                new($"Language versions: {on}", ["documents", "pairs", "right", "differences", "found", "invented"],
                    [
                        .. aligned.Select(
                            a =>
                                (ImmutableArray<string>)[
                                    a.Name, .. new[] { a.Pairs, a.PairsRight, a.Planted, a.Found, a.Invented }.Select(Numbers.Count)
                                ])
                    ]),
            ],
        };
    }

    private static IEnumerable<(Document A, Document B)> Versions(RunResult run, AlignmentGold gold) =>
        from a in run.Documents.Select(d => d.Document)
        where Path.GetFileNameWithoutExtension(a.Source.File) == gold.A
        from b in run.Documents.Select(d => d.Document)
        where b.Source.File == gold.B + Path.GetExtension(a.Source.File)
        orderby a.Source.File
        select (a, b);

    private static AlignmentFigures Score(Document a, Document b, AlignmentGold gold)
    {
        Alignment alignment = VersionAligner.Align(a, b);
        HashSet<(string, string)> expected = [.. gold.Pairs.Select(p => (Bare(p.A), Bare(p.B)))];
        HashSet<(string, string)> got =
        [
            .. alignment.Pairs.Where(p => a.Blocks[p.A.Index].Kind is not (BlockKind.Footnote or BlockKind.Table))
                .Select(p => (Bare(p.A.Text), Bare(p.B.Text)))
        ];
        string[] reported = [.. alignment.Discrepancies.Select(d => AlignmentGold.Place(AlignmentJson.Word(d.Kind), (d.A ?? d.B)!.Path))];
        int found = gold.Discrepancies.Count(reported.Contains);
        return new AlignmentFigures(
            a.Source.File, expected.Count, expected.Count(got.Contains), gold.Discrepancies.Length, found, reported.Length - found);
    }

    private static (int First, int Asked, int Among) FirstOfAll(ImmutableArray<AlignmentGold> gold)
    {
        GoldPair[] pairs = [.. gold.SelectMany(g => g.Pairs).Where(p => p.Kind != "heading").DistinctBy(p => (Bare(p.A), Bare(p.B)))];
        string[] candidates = [.. pairs.Select(p => Bare(p.B)).Distinct(StringComparer.Ordinal)];
        int[] best = SentenceMatcher.Best(TranslationTables.Shipped, [.. pairs.Select(p => Bare(p.A))], candidates);
        return (pairs.Where((p, i) => best[i] >= 0 && candidates[best[i]] == Bare(p.B)).Count(), pairs.Length, candidates.Length);
    }

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
