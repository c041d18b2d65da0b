namespace ReportMiner.Comparison.Verdicts;

/// <summary>Finds what two texts do not share: the longest common subsequence of their words is what they share.</summary>
internal static class WordDifferences
{
    /// <summary>Longer texts are compared by their common beginning and end alone.</summary>
    private const long MostCells = 4_000_000;

    /// <returns>The runs that differ, in order.</returns>
    public static List<WordDifference> Find(List<VerdictWord> a, List<VerdictWord> b)
    {
        int head = 0, tail = 0;
        while (head < a.Count && head < b.Count && a[head].Text == b[head].Text)
        {
            head++;
        }

        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)].Text == b[^(tail + 1)].Text)
        {
            tail++;
        }

        int n = a.Count - head - tail, m = b.Count - head - tail;
        var runs = new List<WordDifference>();
        if (n == 0 && m == 0)
        {
            return runs;
        }

        if ((long)n * m > MostCells)
        {
            return [new WordDifference(head, head + n, head, head + m)];
        }

        int[,] length = Lengths(a, b, head, n, m);
        for (int i = 0, j = 0; i < n || j < m;)
        {
            int first = i, other = j;
            while (i < n || j < m)
            {
                if (i < n && j < m && a[head + i].Text == b[head + j].Text)
                {
                    break;
                }

                if (j == m || (i < n && length[i + 1, j] >= length[i, j + 1]))
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }

            if (i > first || j > other)
            {
                runs.Add(new WordDifference(head + first, head + i, head + other, head + j));
            }

            while (i < n && j < m && a[head + i].Text == b[head + j].Text)
            {
                i++;
                j++;
            }
        }

        return runs;
    }

    private static int[,] Lengths(List<VerdictWord> a, List<VerdictWord> b, int head, int n, int m)
    {
        int[,] length = new int[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = m - 1; j >= 0; j--)
            {
                length[i, j] = a[head + i].Text == b[head + j].Text
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }
}
