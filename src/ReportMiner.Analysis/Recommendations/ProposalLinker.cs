using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Links what a delegation proposed in the discussion to the item of the document's own list that takes it up.</summary>
internal static class ProposalLinker
{
    /// <summary>
    /// Part of either one's weighty stems that the other must hold where both name the same State; found on invented review reports.
    /// </summary>
    private const double EnoughOfSameState = 0.45;

    /// <summary>The same where a State is not named on both sides.</summary>
    private const double Enough = 0.6;

    public static ImmutableArray<Recommendation> Link(ImmutableArray<Recommendation> rows)
    {
        List<Recommendation> list = [.. rows.Where(r => r.Kind is RecommendationKind.Recommendation or RecommendationKind.Conclusion)];
        if (list.Count == 0 || !rows.Any(r => r.Kind == RecommendationKind.Proposal))
        {
            return rows;
        }

        var items = list.ConvertAll(r => (Row: r, Stems: StemsOf(r)));
        Dictionary<string, int> spread =
            items.SelectMany(i => i.Stems).GroupBy(s => s, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. rows.Select(r => r.Kind == RecommendationKind.Proposal ? r with { TakenUpBy = Match(r, items, spread) } : r)];
    }

    private static string? Match(
        Recommendation proposal, List<(Recommendation Row, HashSet<string> Stems)> items, Dictionary<string, int> spread)
    {
        double Weight(string stem) => Math.Log(1 + (items.Count / (double)spread[stem]));

        // Words that no item of the list holds are the report's own: who recommended, to whom.
        HashSet<string> stems = [.. StemsOf(proposal).Where(spread.ContainsKey)];
        double all = stems.Sum(Weight);
        (string? best, double score) = (null, 0);
        foreach ((Recommendation row, HashSet<string> other) in items)
        {
            bool sameState = proposal.Proposers.Length > 0 && row.Proposers.Intersect(proposal.Proposers, StringComparer.Ordinal).Any();
            if (!sameState && row.Proposers.Length > 0 && proposal.Proposers.Length > 0)
            {
                continue;
            }

            double shared = stems.Where(other.Contains).Sum(Weight);
            double part = shared / Math.Max(1e-9, Math.Min(all, other.Sum(Weight)));
            if (part >= (sameState ? EnoughOfSameState : Enough) && part > score)
            {
                (best, score) = (row.Id, part);
            }
        }

        return best;
    }

    private static HashSet<string> StemsOf(Recommendation row)
    {
        string text = row.Proposers.Length > 0 && row.Text.LastIndexOf('(') is > 0 and int at && row.Kind != RecommendationKind.Proposal
            ? row.Text[..at]
            : row.Text;
        return
        [
            .. Words.Of(text).Where(w => w.Lower.Length > 3)
                .Select(w => Stemmer.Stem(w.Lower, row.Language == Language.Unknown ? Language.English : row.Language))
        ];
    }
}
