using ReportMiner.Comparison.Threads;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Series;

/// <summary>Which meeting follows which in its series.</summary>
internal static class MeetingSeries
{
    /// <summary>Puts the meetings that a plan names into its order, at the places that they have among the others.</summary>
    public static List<Meeting> InOrder(List<Meeting> meetings, SeriesPlan plan)
    {
        Meeting[] ordered = [.. meetings];
        foreach (Meeting[] series in plan.Series.Select(s => Named(meetings, s)))
        {
            int[] places = [.. series.Select(m => Array.IndexOf(ordered, m)).Order()];
            for (int i = 0; i < places.Length; i++)
            {
                ordered[places[i]] = series[i];
            }
        }

        return [.. ordered];
    }

    /// <param name="meetings">Meetings in order of time.</param>
    /// <param name="named">Whether a user named the documents one by one, so that those which do not say their series are of one.</param>
    /// <param name="plan">What a user says of series.</param>
    /// <returns>For each meeting its place in its series.</returns>
    public static SeriesPlace[] Places(List<Meeting> meetings, bool named, SeriesPlan plan)
    {
        int[] next = new int[meetings.Count];
        bool[] confirmed = new bool[meetings.Count];
        Array.Fill(next, -1);
        var planned = new HashSet<int>();
        foreach (int[] series in plan.Series.Select(s => Named(meetings, s).Select(m => meetings.IndexOf(m)).ToArray()))
        {
            planned.UnionWith(series);
            for (int i = 0; i + 1 < series.Length; i++)
            {
                (next[series[i]], confirmed[series[i]]) = (series[i + 1], true);
            }
        }

        var taken = new HashSet<int>();
        for (int i = 0; i < next.Length; i++)
        {
            if (!planned.Contains(i) && Next(meetings, i, named, m => planned.Contains(m) || taken.Contains(m)) is { } found)
            {
                (next[i], confirmed[i]) = found;
                taken.Add(found.Next);
            }
        }

        return [.. next.Select((n, i) => Place(next, confirmed, i))];
    }

    /// <returns>All meetings once, each followed by the next of its series.</returns>
    public static IEnumerable<int> OneAfterTheOther(SeriesPlace[] places)
    {
        bool[] seen = new bool[places.Length];
        for (int first = 0; first < seen.Length; first++)
        {
            for (int m = first; m >= 0 && !seen[m]; m = places[m].Next)
            {
                seen[m] = true;
                yield return m;
            }
        }
    }

    /// <summary>
    /// The first later meeting of the same series; where the user named the documents, else the first that may be, else the first that is
    /// compared at all.
    /// </summary>
    private static (int Next, bool Confirmed)? Next(List<Meeting> meetings, int at, bool named, Func<int, bool> isTaken)
    {
        int unknown = -1, other = -1;
        for (int j = at + 1; j < meetings.Count; j++)
        {
            if (isTaken(j))
            {
                continue;
            }

            switch (SeriesKey.Compare(meetings[at], meetings[j]))
            {
                case Kindred.Same: return (j, true);
                case Kindred.Unknown: unknown = unknown < 0 ? j : unknown; break;
                case Kindred.OtherSubject: other = other < 0 ? j : other; break;
                default: break;
            }
        }

        return !named ? null : unknown >= 0 ? (unknown, true) : other >= 0 ? (other, false) : null;
    }

    private static SeriesPlace Place(int[] next, bool[] confirmed, int at)
    {
        int before = Array.IndexOf(next, at);
        return new SeriesPlace(next[at], confirmed[at], before >= 0, before >= 0 && confirmed[before]);
    }

    /// <summary>An entry may name several meetings, which then are in the order of time.</summary>
    private static Meeting[] Named(List<Meeting> meetings, PlannedSeries series) =>
        [.. series.Documents.Select(d => new DocumentName(d)).SelectMany(name => meetings.Where(m => m.IsCalled(name))).Distinct()];
}
