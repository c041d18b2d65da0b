namespace ReportMiner.Comparison.Series;

/// <summary>Which meeting follows which in its series.</summary>
internal static class MeetingSeries
{
    /// <param name="meetings">Meetings in order of time.</param>
    /// <param name="oneSeries">Whether all are of one series, whatever their bodies.</param>
    /// <returns>For each meeting the next of its series; −1 for none.</returns>
    public static int[] Next(List<Meeting> meetings, bool oneSeries)
    {
        int[] next = new int[meetings.Count];
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = -1;
            for (int j = i + 1; j < next.Length && next[i] < 0; j++)
            {
                if (oneSeries || SeriesKey.Same(meetings[i].Source, meetings[j].Source))
                {
                    next[i] = j;
                }
            }
        }

        return next;
    }

    /// <returns>All meetings once, each followed by the next of its series.</returns>
    public static IEnumerable<int> OneAfterTheOther(int[] next)
    {
        bool[] seen = new bool[next.Length];
        for (int first = 0; first < seen.Length; first++)
        {
            for (int m = first; m >= 0 && !seen[m]; m = next[m])
            {
                seen[m] = true;
                yield return m;
            }
        }
    }
}
