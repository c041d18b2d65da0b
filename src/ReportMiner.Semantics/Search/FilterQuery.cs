using System.Collections.Immutable;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>Asks the index for the rows that a filter lets pass.</summary>
internal static class FilterQuery
{
    /// <returns>The rows; <see langword="null"/> for all.</returns>
    public static HashSet<long>? Rows(IndexFile file, SearchFilter filter)
    {
        if (filter.Empty)
        {
            return null;
        }

        var values = new List<object?>();
        var tests = new List<string>();
        AddAny("row IN (SELECT row FROM tags WHERE sort = 'theme' AND value IN ({0}))", filter.Themes);
        AddAny("row IN (SELECT row FROM tags WHERE sort = 'addressee' AND value IN ({0}))", filter.Addressees);
        AddAny("row IN (SELECT row FROM tags WHERE sort = 'proposer' AND value IN ({0}))", filter.Proposers);
        AddAny("id IN (SELECT id FROM fates WHERE status IN ({0}))", filter.Statuses);
        AddAny("meeting IN ({0})", filter.Meetings);
        AddAny("language IN ({0})", filter.Languages);
        AddAny("strength IN ({0})", filter.Strengths);
        AddAny("date >= {0}", filter.Since is { } since ? [since] : []);
        AddAny("date < {0}", filter.Before is { } before ? [before] : []);
        return [.. file.Ask($"SELECT row FROM items WHERE {string.Join(" AND ", tests)}", r => r.GetInt64(0), [.. values])];

        void AddAny(string test, ImmutableArray<string> accepted)
        {
            if (!accepted.IsEmpty)
            {
                string marks = string.Join(", ", accepted.Select((_, i) => FormattableString.Invariant($"${values.Count + i + 1}")));
                values.AddRange(accepted);
                tests.Add(test.Replace("{0}", marks, StringComparison.Ordinal));
            }
        }
    }
}
