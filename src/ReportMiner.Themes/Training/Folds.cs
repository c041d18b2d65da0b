using ReportMiner.Themes.Features;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>
/// Splits rows for validation. What belongs together stays together: rows of one group where the file has groups, else near-duplicates.
/// </summary>
internal static class Folds
{
    /// <returns>The fold of each row, 0 to at most <paramref name="most"/> − 1; as many folds as there are groups, if fewer.</returns>
    /// <remarks>Rows for tuning only make a fold of their own, the last.</remarks>
    public static int[] Assign(IReadOnlyList<LabelledText> rows, int most)
    {
        if (rows.Any(row => row.Use == RowUse.Tune))
        {
            int[] others = Assign([.. rows.Where(row => row.Use != RowUse.Tune)], most);
            int last = others.Max() + 1, next = 0;
            return [.. rows.Select(row => row.Use == RowUse.Tune ? last : others[next++])];
        }

        int[] cluster = rows.Any(row => row.Group is not null) ? ByGroup(rows) : NearDuplicates.Clusters([.. rows.Select(row => row.Text)]);
        int[] sizes = new int[cluster.Max() + 1];
        foreach (int one in cluster)
        {
            sizes[one]++;
        }

        return Spread(cluster, sizes, Math.Min(most, sizes.Length));
    }

    private static int[] ByGroup(IReadOnlyList<LabelledText> rows)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] cluster = new int[rows.Count];
        for (int i = 0; i < cluster.Length; i++)
        {
            string group = rows[i].Group ?? "";
            if (!places.TryGetValue(group, out cluster[i]))
            {
                cluster[i] = places[group] = places.Count;
            }
        }

        return cluster;
    }

    // Largest first onto the smallest fold; equal sizes in an order that a hash mixes, so that the order of the file does not show.
    private static int[] Spread(int[] cluster, int[] sizes, int folds)
    {
        int[] foldOf = new int[sizes.Length];
        int[] filled = new int[folds];
        foreach (int one in Enumerable.Range(0, sizes.Length).OrderByDescending(c => sizes[c]).ThenBy(Mixed))
        {
            int smallest = Array.IndexOf(filled, filled.Min());
            foldOf[one] = smallest;
            filled[smallest] += sizes[one];
        }

        return [.. cluster.Select(one => foldOf[one])];
    }

    private static ulong Mixed(int number)
    {
        ulong key = FeatureKey.Start(FeatureFamily.Words);
        for (int shift = 0; shift < 32; shift += 8)
        {
            key = FeatureKey.Add(key, (char)((number >> shift) & 0xFF));
        }

        return key * 0x9E3779B97F4A7C15 >> 7;
    }
}
