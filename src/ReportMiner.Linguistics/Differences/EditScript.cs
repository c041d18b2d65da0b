namespace ReportMiner.Linguistics.Differences;

/// <summary>
/// The shortest script of deletions and insertions between two lists of words, by the greedy algorithm of E. W. Myers
/// (An O(ND) Difference Algorithm and Its Variations, 1986).
/// </summary>
public static class EditScript
{
    /// <summary>Past so many edits the texts have nothing to show side by side, and the middle counts as replaced.</summary>
    private const int MostEdits = 1_500;

    /// <returns>One kind a step: same (a word of both), deleted (of the first), inserted (of the second), in order.</returns>
    public static List<DiffKind> Of(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int head = 0, tail = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
        {
            head++;
        }

        while (tail < a.Count - head && tail < b.Count - head && a[a.Count - tail - 1] == b[b.Count - tail - 1])
        {
            tail++;
        }

        return
        [
            .. Enumerable.Repeat(DiffKind.Same, head),
            .. Middle([.. a.Skip(head).SkipLast(tail)], [.. b.Skip(head).SkipLast(tail)]),
            .. Enumerable.Repeat(DiffKind.Same, tail),
        ];
    }

    internal static List<DiffKind> Of(List<DiffToken> a, List<DiffToken> b) => Of([.. a.Select(t => t.Core)], [.. b.Select(t => t.Core)]);

    private static IEnumerable<DiffKind> Middle(string[] a, string[] b)
    {
        List<int[]>? trace = a.Length == 0 || b.Length == 0 ? null : Search(a, b);
        return trace is null
            ? Enumerable.Repeat(DiffKind.Deleted, a.Length).Concat(Enumerable.Repeat(DiffKind.Inserted, b.Length))
            : Backtrack(trace, a.Length, b.Length);
    }

    /// <returns>For each number of edits the furthest reach in <paramref name="a"/> on diagonals −d … d; <see langword="null"/> past the
    /// bound.</returns>
    private static List<int[]>? Search(string[] a, string[] b)
    {
        var trace = new List<int[]>();
        for (int d = 0; d <= Math.Min(a.Length + b.Length, MostEdits); d++)
        {
            int[] reach = new int[(2 * d) + 1];
            trace.Add(reach);
            for (int k = -d; k <= d; k += 2)
            {
                int x = d == 0 ? 0 : GoesDown(trace[d - 1], k, d) ? trace[d - 1][k + 1 + d - 1] : trace[d - 1][k - 1 + d - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                {
                    x++;
                }

                reach[k + d] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the last edit on the way to diagonal k is an insertion.</summary>
    private static bool GoesDown(int[] before, int k, int d) =>
        k == -d || (k != d && before[k - 1 + d - 1] < before[k + 1 + d - 1]);

    private static List<DiffKind> Backtrack(List<int[]> trace, int x, int y)
    {
        var steps = new List<DiffKind>();
        for (int d = trace.Count - 1; d > 0; d--)
        {
            int k = x - y;
            bool down = GoesDown(trace[d - 1], k, d);
            int previous = down ? k + 1 : k - 1;
            int startX = trace[d - 1][previous + d - 1];
            int afterEdit = down ? startX : startX + 1;
            steps.AddRange(Enumerable.Repeat(DiffKind.Same, x - afterEdit));
            steps.Add(down ? DiffKind.Inserted : DiffKind.Deleted);
            (x, y) = (startX, startX - previous);
        }

        steps.AddRange(Enumerable.Repeat(DiffKind.Same, x));
        steps.Reverse();
        return steps;
    }
}
