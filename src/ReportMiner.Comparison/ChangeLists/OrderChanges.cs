namespace ReportMiner.Comparison.ChangeLists;

/// <summary>Finds which items moved: those outside the longest run of pairs that keep their order.</summary>
internal static class OrderChanges
{
    /// <param name="pairs">Places before and after, in any order.</param>
    /// <returns>Places after of the items that moved.</returns>
    public static HashSet<int> Moved(List<(int Before, int After)> pairs)
    {
        (int Before, int After)[] sorted = [.. pairs.OrderBy(p => p.After)];
        int[] length = new int[sorted.Length], previous = new int[sorted.Length];
        int best = -1;
        for (int i = 0; i < sorted.Length; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (sorted[j].Before < sorted[i].Before && length[j] + 1 > length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        HashSet<int> moved = [.. sorted.Select(p => p.After)];
        for (int i = best; i >= 0; i = previous[i])
        {
            moved.Remove(sorted[i].After);
        }

        return moved;
    }
}
