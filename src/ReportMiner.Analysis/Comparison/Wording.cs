namespace ReportMiner.Analysis.Comparison;

/// <summary>Compares two texts word by word.</summary>
internal static class Wording
{
    /// <summary>Share of words in common from which two texts are the same but for spelling and little words.</summary>
    private const double SameFrom = 0.93;

    /// <returns>Whether the later text, or one of its sentences, says the same in the same words as the earlier or one of its sentences.</returns>
    public static bool Repeats(Reading earlier, Reading later)
    {
        foreach (string[] a in earlier.Sentences)
        {
            foreach (string[] b in later.Sentences)
            {
                if (a.Length > 1 && Dice(a, b) >= SameFrom)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <returns>Share of entries in common of two ascending lists, 0 to 1.</returns>
    private static double Dice(string[] a, string[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return a.Length + b.Length == 0 ? 0 : 2.0 * shared / (a.Length + b.Length);
    }
}
