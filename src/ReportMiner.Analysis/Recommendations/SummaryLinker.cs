using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Links what the summary before a report repeats to the item of the body, so that no item counts twice.</summary>
/// <remarks>
/// A sentence of the summary is cited, and names the item that it repeats where one has most of its words. A report without items in its
/// body keeps them.
/// </remarks>
internal static class SummaryLinker
{
    /// <summary>Part of the shorter one's stems that the other must hold.</summary>
    private const double Enough = 0.6;

    /// <param name="rows">The items, in order.</param>
    /// <param name="inSummary">Whether each is in the summary.</param>
    public static ImmutableArray<Recommendation> Link(ImmutableArray<Recommendation> rows, IReadOnlyList<bool> inSummary)
    {
        var body =
            rows.Where((r, i) => !inSummary[i] && r.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative)
                .Select(r => (Row: r, Stems: StemsOf(r))).ToList();
        return body.Count == 0 || !inSummary.Contains(true)
            ? rows
            : [
                .. rows.Select((r, i) =>
                    inSummary[i] && r.Kind == RecommendationKind.Recommendation
                        ? r with { Kind = RecommendationKind.Cited, TakenUpBy = Match(r, body) }
                        : r)
            ];
    }

    private static string? Match(Recommendation row, List<(Recommendation Row, HashSet<string> Stems)> body)
    {
        HashSet<string> stems = StemsOf(row);
        (string? best, double score) = (null, 0);
        foreach ((Recommendation other, HashSet<string> otherStems) in body)
        {
            double part = stems.Count(otherStems.Contains) / (double)Math.Max(1, Math.Min(stems.Count, otherStems.Count));
            if (part >= Enough && part > score)
            {
                (best, score) = (other.Id, part);
            }
        }

        return best;
    }

    private static HashSet<string> StemsOf(Recommendation row) =>
        [
            .. Words.Of(row.Text).Where(w => w.Lower.Length > 3)
                .Select(w => Stemmer.Stem(w.Lower, row.Language == Language.Unknown ? Language.English : row.Language))
        ];
}
