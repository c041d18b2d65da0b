using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Tells whether two texts say the same in the same words.</summary>
internal static class Wording
{
    /// <summary>Words that one side may have more than the other: an article of a name, a spelling.</summary>
    private const int MostStrange = 1;

    /// <summary>Share of words in common (Dice) from which one strange word is no matter.</summary>
    private const double SameFrom = 0.9;

    /// <returns>Whether a sentence of the later text has the words of a sentence of the earlier; verbs of considering and numbers must be the same.</returns>
    public static bool Repeats(TextReading earlier, TextReading later)
    {
        foreach (string[] a in earlier.Sentences)
        {
            foreach (string[] b in later.Sentences)
            {
                if (a.Length > 1 && Same(a, b))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Both lists ascend.</summary>
    private static bool Same(string[] a, string[] b)
    {
        int shared = 0, onlyA = 0, onlyB = 0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            int order = i == a.Length ? 1 : j == b.Length ? -1 : string.CompareOrdinal(a[i], b[j]);
            if (order != 0 && Weighs(order < 0 ? a[i] : b[j]))
            {
                return false;
            }

            shared += order == 0 ? 1 : 0;
            onlyA += order < 0 ? 1 : 0;
            onlyB += order > 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return onlyA <= MostStrange && onlyB <= MostStrange && 2.0 * shared >= SameFrom * (a.Length + b.Length);
    }

    private static bool Weighs(string word) => char.IsAsciiDigit(word[0]) || word.StartsWith("i:", StringComparison.Ordinal)
        || word is "consid" or "explor" or "examin" or "рассмотрет" or "рассматрива" or "изуч" or "изуча" || ActVerbs.Rank(word) == 1;
}
