using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Tells what disagrees between two versions of a document whose blocks are paired.</summary>
internal static class DiscrepancyFinder
{
    /// <summary>
    /// Share of the usual likeness below which the content of two blocks with the same number differs. The freest translation in the sample
    /// reports stands at 0.47.
    /// </summary>
    private const double ContentFrom = 0.35;

    /// <summary>Texts with fewer letters say too little for a judgement on content.</summary>
    private const int ShortestText = 40;

    public static ImmutableArray<Discrepancy> Find(
        Document a, Document b, List<PairedBlocks> pairs, List<int> onlyA, List<int> onlyB, TranslationTable? table)
    {
        var phrases = new PhraseComparison(table);
        var found = new List<Discrepancy>();
        var moved = new HashSet<int>();
        double usual = Usual(pairs);
        foreach (PairedBlocks pair in pairs)
        {
            Block x = a.Blocks[pair.A], y = b.Blocks[pair.B];
            void Add(DiscrepancyKind kind, string message) => found.Add(new(kind, DocumentAligner.Name(a, pair.A), DocumentAligner.Name(b, pair.B), message));
            if (!x.Path.IsEmpty && !y.Path.IsEmpty && !DocumentAligner.SameNumber(x, y))
            {
                moved.Add(pair.A);
                if (!moved.Contains(x.Parent))
                {
                    Add(DiscrepancyKind.NumberDiffers, $"{string.Join(' ', x.Path)} in one version is {string.Join(' ', y.Path)} in the other.");
                }
            }

            if (Math.Min(x.Text.Length, y.Text.Length) >= ShortestText && pair.Score < ContentFrom * usual)
            {
                Add(DiscrepancyKind.ContentDiffers, string.Create(CultureInfo.InvariantCulture, $"The content has a likeness of {pair.Score:0.00}, where {usual:0.00} is usual for these two versions."));
            }
            else if (x.Kind is BlockKind.Paragraph or BlockKind.Item)
            {
                if (phrases.Difference(x.Text, y.Text) is { } difference)
                {
                    Add(DiscrepancyKind.ContentDiffers, difference);
                }
            }

            // Each version of a document has a job number of its own.
            if (x.Kind != BlockKind.Heading && !JobNumber.Is(x.Text))
            {
                Figures(x.Text, y.Text, Add);
                Symbols(x.Text, y.Text, Add);
            }
        }

        found.AddRange(Missing(a, onlyA).Select(i => new Discrepancy(DiscrepancyKind.MissingInB, DocumentAligner.Name(a, i), null, $"{string.Join(' ', a.Blocks[i].Path)} is not in the second version.")));
        found.AddRange(Missing(b, onlyB).Select(i => new Discrepancy(DiscrepancyKind.MissingInA, null, DocumentAligner.Name(b, i), $"{string.Join(' ', b.Blocks[i].Path)} is not in the first version.")));
        return [.. found];
    }

    private static double Usual(List<PairedBlocks> pairs)
    {
        double[] scores = [.. pairs.Select(p => p.Score).Order()];
        return scores.Length == 0 ? 0 : scores[scores.Length / 2];
    }

    /// <summary>Numbered blocks only, and not the parts of one that is missing as a whole.</summary>
    private static IEnumerable<int> Missing(Document document, List<int> only)
    {
        var all = only.ToHashSet();
        return only.Where(i => !document.Blocks[i].Path.IsEmpty && !all.Contains(document.Blocks[i].Parent)).Order();
    }

    /// <summary>A value on each side that the other does not have. One side alone may put a number into other words.</summary>
    private static void Figures(string a, string b, Action<DiscrepancyKind, string> add)
    {
        (List<decimal> digitsA, List<decimal> spelledA) = FigureReader.Read(a);
        (List<decimal> digitsB, List<decimal> spelledB) = FigureReader.Read(b);
        List<decimal> onlyA = Without([.. digitsA, .. spelledA], [.. digitsB, .. spelledB]), onlyB = Without([.. digitsB, .. spelledB], [.. digitsA, .. spelledA]);
        if (onlyA.Count > 0 && onlyB.Count > 0)
        {
            add(DiscrepancyKind.FigureDiffers, $"{List(onlyA)} in one version, {List(onlyB)} in the other.");
        }
    }

    private static string List(List<decimal> values) => string.Join(", ", values.Select(v => v.ToString(CultureInfo.InvariantCulture)));

    private static List<decimal> Without(List<decimal> values, List<decimal> others)
    {
        var left = new List<decimal>(values);
        foreach (decimal value in others)
        {
            left.Remove(value);
        }

        return left;
    }

    private static void Symbols(string a, string b, Action<DiscrepancyKind, string> add)
    {
        List<string> inA = SymbolFinder.Find(a), inB = SymbolFinder.Find(b);
        List<string> onlyA = [.. inA.Where(x => !inB.Exists(y => SymbolFinder.Same(x, y)))], onlyB = [.. inB.Where(x => !inA.Exists(y => SymbolFinder.Same(x, y)))];
        if (onlyA.Count + onlyB.Count > 0)
        {
            add(DiscrepancyKind.SymbolDiffers, $"{Named(onlyA)} in one version, {Named(onlyB)} in the other.");
        }
    }

    private static string Named(List<string> symbols) => symbols.Count == 0 ? "none" : string.Join(", ", symbols);
}
