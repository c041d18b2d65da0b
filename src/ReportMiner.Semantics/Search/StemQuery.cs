using System.Collections.Immutable;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>
/// Finds candidates by full text over stems: the rarest stems of the question and their likeliest counterparts, as many as are quickly
/// ranked.
/// </summary>
internal sealed class StemQuery(IndexFile file)
{
    /// <summary>
    /// Maximum number of rows with the stems of one query, each stem counted separately; ranking takes about a microsecond a row.
    /// </summary>
    private const int Budget = 15_000;

    private const double Likely = 0.3;

    /// <returns>Rows, the best first.</returns>
    public List<long> Rows(ImmutableArray<QueryTerm> terms, int top, HashSet<long>? allowed)
    {
        List<string> stems = Affordable(terms);
        if (stems.Count == 0)
        {
            return [];
        }

        List<long> found = file.RowsOf(stems, allowed is null ? top : -1);
        return allowed is null ? found : [.. found.Where(allowed.Contains).Take(top)];
    }

    private List<string> Affordable(ImmutableArray<QueryTerm> terms)
    {
        Dictionary<string, int> counts = file.StemCounts();
        var counted = terms
            .SelectMany(t => t.Counterparts.Where(c => c.Value >= Likely).Select(c => (Stem: c.Key, Worth: t.Weight * c.Value)))
            .GroupBy(p => p.Stem, StringComparer.Ordinal)
            .Select(g => (Stem: g.Key, Worth: g.Max(p => p.Worth), Rows: counts.GetValueOrDefault(g.Key)))
            .Where(p => p.Rows > 0)
            .OrderByDescending(p => p.Worth).ThenBy(p => p.Stem, StringComparer.Ordinal);
        var chosen = new List<string>();
        int left = Budget;
        foreach ((string stem, _, int rows) in counted)
        {
            if (rows <= left || chosen.Count == 0)
            {
                chosen.Add(stem);
                left -= rows;
            }
        }

        return chosen;
    }
}
