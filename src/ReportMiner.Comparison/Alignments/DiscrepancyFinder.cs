using System.Collections.Immutable;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds what disagrees between two versions of a document whose blocks are paired.</summary>
internal sealed class DiscrepancyFinder(Document a, Document b, TranslationTable? table, Func<string, IReadOnlyList<NamedState>>? states)
{
    /// <summary>
    /// Share of the usual likeness below which the content of two blocks with the same number differs. The freest official translations
    /// are at 0.26 to 0.35.
    /// </summary>
    private const double ContentFrom = 0.25;

    /// <summary>Texts with fewer letters say too little for a judgement on content.</summary>
    private const int ShortestText = 40;

    private readonly PhraseComparison _phrases = new(table);
    private readonly TextAgreement _agreement = new(table, states);
    private readonly bool _oneLanguage = IsRussian(a) == IsRussian(b);

    public ImmutableArray<Discrepancy> Find(List<PairedBlocks> pairs, List<int> onlyA, List<int> onlyB)
    {
        var moved = new HashSet<int>();
        double usual = VersionCheck.Usual(pairs);
        return
        [
            .. pairs.SelectMany(pair => Numbers(pair, moved).Concat(Texts(pair, usual)).Concat(Footnotes(pair))),
            .. Missing(a, onlyA).Select(
                i => new Discrepancy(DiscrepancyKind.MissingInB, DocumentAligner.Name(a, i), null, a.Blocks[i].Text, "")),
            .. Missing(b, onlyB).Select(
                i => new Discrepancy(DiscrepancyKind.MissingInA, null, DocumentAligner.Name(b, i), "", b.Blocks[i].Text)),
        ];
    }

    /// <summary>Whether more than half of the text is in Russian.</summary>
    private static bool IsRussian(Document document) =>
        document.Blocks.Sum(x => VersionText.ReadsRussian(x.Text) ? x.Text.Length : 0) * 2 > document.Blocks.Sum(x => x.Text.Length);

    private Discrepancy Report(PairedBlocks pair, DiscrepancyKind kind, string wordsA, string wordsB) =>
        new(kind, DocumentAligner.Name(a, pair.A), DocumentAligner.Name(b, pair.B), wordsA, wordsB);

    /// <summary>Parts of a block that moved as a whole are not reported one by one.</summary>
    private IEnumerable<Discrepancy> Numbers(PairedBlocks pair, HashSet<int> moved)
    {
        Block x = a.Blocks[pair.A], y = b.Blocks[pair.B];
        if (!x.Path.IsEmpty && !y.Path.IsEmpty && !DocumentAligner.SameNumber(x, y))
        {
            moved.Add(pair.A);
            if (!moved.Contains(x.Parent))
            {
                yield return Report(pair, DiscrepancyKind.NumberDiffers, string.Join(' ', x.Path), string.Join(' ', y.Path));
            }
        }
    }

    private IEnumerable<Discrepancy> Texts(PairedBlocks pair, double usual)
    {
        Block x = a.Blocks[pair.A], y = b.Blocks[pair.B];
        // Each version of a document has a job number of its own.
        List<Finding> found = x.Kind == BlockKind.Heading || JobNumber.Is(x.Text) ? [] : [.. _agreement.Find(x.Text, y.Text, _oneLanguage)];
        if (found.Count == 0 && Math.Min(x.Text.Length, y.Text.Length) >= ShortestText && pair.Score < ContentFrom * usual)
        {
            return [Report(pair, DiscrepancyKind.ContentDiffers, x.Text, y.Text)];
        }

        Finding? phrase = x.Kind is BlockKind.Paragraph or BlockKind.Item ? _phrases.Difference(x.Text, y.Text) : null;
        return (phrase is null || found.Exists(f => f.Kind == phrase.Kind) ? found : [.. found, phrase]).Select(
            f => Report(pair, f.Kind, f.WordsA, f.WordsB));
    }

    /// <summary>The calls of footnotes are counted where both versions have footnotes.</summary>
    private IEnumerable<Discrepancy> Footnotes(PairedBlocks pair)
    {
        ImmutableArray<string> x = a.Blocks[pair.A].FootnoteMarks, y = b.Blocks[pair.B].FootnoteMarks;
        if (x.Length != y.Length && HasFootnotes(a) && HasFootnotes(b))
        {
            yield return Report(pair, DiscrepancyKind.FootnoteDiffers, string.Join(", ", x), string.Join(", ", y));
        }
    }

    private static bool HasFootnotes(Document document) => document.Blocks.Any(x => !x.FootnoteMarks.IsEmpty);

    /// <summary>
    /// Numbered blocks and footnotes only, and not the parts of one that is missing as a whole. Notes of tables, which letters mark, are
    /// inside tables in one format and below them in another.
    /// </summary>
    private static IEnumerable<int> Missing(Document document, List<int> only)
    {
        var all = only.ToHashSet();
        return only
            .Where(i =>
                document.Blocks[i] is var x && (!x.Path.IsEmpty || (x.Kind == BlockKind.Footnote && x.Label is not [>= 'a' and <= 'z']))
                    && !all.Contains(x.Parent))
            .Order();
    }
}
