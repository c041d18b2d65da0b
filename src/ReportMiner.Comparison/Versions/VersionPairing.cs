using ReportMiner.Comparison.Alignments;
using ReportMiner.Comparison.Reading;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Versions;

/// <summary>Pairs the items of two language versions of a document in order, by number and content.</summary>
internal static class VersionPairing
{
    /// <summary>Share of the usual likeness below which the content of two items differs.</summary>
    private const double LeastShare = 0.45;

    /// <summary>Likeness below which a translation table finds hardly more than chance in common, however little is usual.</summary>
    private const double LeastLikeness = 0.15;

    /// <summary>Texts with fewer letters say too little for a judgement on content.</summary>
    private const int ShortestText = 40;

    /// <returns>Pairs in order; one that its content does not confirm is among them only where both have the same number.</returns>
    public static IEnumerable<VersionMatch> Pair(List<Recommendation> first, List<Recommendation> other, TranslationTable? table)
    {
        List<(int A, int B, double Score)> pairs = new BlockPairing([.. first.Select(BlockOf)], [.. other.Select(BlockOf)], table).Pair();
        double[] scores = [.. pairs.Select(p => p.Score).Order()];
        double usual = scores.Length == 0 ? 1 : Math.Max(scores[scores.Length / 2], table is null ? 0 : LeastLikeness / LeastShare);
        foreach ((int a, int b, double score) in pairs)
        {
            bool tooShort = Math.Min(first[a].Text.Length, other[b].Text.Length) < ShortestText;
            var match = new VersionMatch(first[a], other[b], usual == 0 ? 0 : Math.Min(1, score / usual), false);
            bool confirmed = tooShort ? match.SameNumber || first[a].Path.IsEmpty : match.Likeness >= LeastShare;
            if (confirmed || match.SameNumber)
            {
                yield return match with { Confirmed = confirmed };
            }
        }
    }

    private static Block BlockOf(Recommendation item) =>
        new() { Kind = BlockKind.Item, Label = item.Label, Path = item.Path, Text = item.ComparedText, Spans = [] };
}
