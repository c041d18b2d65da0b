namespace ReportMiner.Linguistics;

/// <summary>Finds the name that was probably meant by a misspelled one.</summary>
public static class ClosestWord
{
    /// <param name="given">What was typed.</param>
    /// <param name="names">The names that there are.</param>
    /// <returns>The nearest name, where it is one or two letters away, or begins with what was typed; otherwise
    /// <see langword="null"/>.</returns>
    public static string? Of(string given, IEnumerable<string> names)
    {
        string low = given.ToLowerInvariant();
        int most = low.Length <= 3 ? 1 : 2;
        return names.Select(name => (Name: name, Away: Away(low, name.ToLowerInvariant()))).Where(n => n.Away <= most)
            .OrderBy(n => n.Away).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name).FirstOrDefault();
    }

    /// <summary>
    /// The name begins with what was typed: no letter is wrong. Else letters to add, take away, change or let change places.
    /// </summary>
    private static int Away(string given, string name) =>
        given.Length >= 3 && name.StartsWith(given, StringComparison.Ordinal) ? 1 : Distance(given, name);

    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
