using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Decides whether two documents are versions of one at all.</summary>
internal static partial class VersionCheck
{
    /// <summary>
    /// Versions have a usual likeness of 0.3 and more across languages; reports of other meetings of one body stay below.
    /// </summary>
    private const double LeastLikeness = 0.2;

    /// <summary>
    /// Paragraphs that disagree or have no partner, as a share of the pairs, from which documents with two symbols are two documents.
    /// </summary>
    private const double MostDisagreeing = 0.5;

    private const int FewestBlocks = 3;

    /// <returns>The median likeness of the pairs; 0 for none.</returns>
    public static double Usual(List<PairedBlocks> pairs)
    {
        double[] scores = [.. pairs.Select(p => p.Score).Order()];
        return scores.Length == 0 ? 0 : scores[scores.Length / 2];
    }

    /// <param name="pairs">The pairs.</param>
    /// <param name="left">Blocks of running text of the first document.</param>
    /// <param name="right">Those of the second.</param>
    public static bool AreVersions(List<PairedBlocks> pairs, int left, int right)
    {
        int most = Math.Max(left, right);
        return most < FewestBlocks || (2 * pairs.Count >= most && Usual(pairs) >= LeastLikeness);
    }

    /// <summary>
    /// Reports of two sessions of one body are alike in structure and in many words: their symbols differ, and most of their paragraphs
    /// disagree.
    /// </summary>
    public static bool AreOtherDocuments(Document a, Document b, int pairs, ImmutableArray<Discrepancy> found) =>
        Base(a) is { } x && Base(b) is { } y && x != y
        && found.Select(d => (d.A?.Index, d.B?.Index)).Distinct().Count() > MostDisagreeing * pairs;

    /// <returns>The symbol without its revision, correction and addendum; <see langword="null"/> where the document prints none.</returns>
    private static string? Base(Document document) =>
        document.Source.Masthead.Symbol is { } symbol ? Suffix().Replace(symbol.Text, "") : null;

    [GeneratedRegex(@"(?:/(?:Rev|Corr|Add)\.\d+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
