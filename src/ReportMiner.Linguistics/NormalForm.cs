using System.Text;
using ReportMiner.Linguistics.Normalization;

namespace ReportMiner.Linguistics;

/// <summary>
/// Unicode normal form C without the operating system's tables: <see cref="string.Normalize()"/> leaves text as it is where the runtime
/// runs without ICU, as this program does for the sake of equal results everywhere.
/// Covers the Basic Multilingual Plane but for Hangul, whose syllables stay as they are.
/// </summary>
public static class NormalForm
{
    /// <summary>The first combining mark; no character below takes part in a composition as its second part or is a singleton.</summary>
    private const char FirstMark = '\u0300';

    /// <returns>The text in normal form C; the same instance where nothing changes.</returns>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, '\uFFFF') || !text.Any(MayChange))
        {
            return text;
        }

        var parts = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            Decompose(c, parts);
        }

        Order(parts);
        string composed = Join(parts);
        return string.Equals(composed, text, StringComparison.Ordinal) ? text : composed;
    }

    private static bool MayChange(char c)
    {
        if (c < FirstMark || c is >= '\u0400' and <= '\u0482')
        {
            return false;
        }

        CanonicalData data = CanonicalData.Instance;
        return data.CombiningClass(c) != 0 || data.Decomposition(c) is { } parts && data.Composition(parts[0], parts[^1]) != c;
    }

    private static void Decompose(char c, StringBuilder to)
    {
        if (CanonicalData.Instance.Decomposition(c) is not { } parts)
        {
            to.Append(c);
            return;
        }

        foreach (char part in parts)
        {
            Decompose(part, to);
        }
    }

    /// <summary>Sorts each run of marks by combining class, keeping the order of equals.</summary>
    private static void Order(StringBuilder text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            char mark = text[i];
            byte rank = CanonicalData.Instance.CombiningClass(mark);
            int place = i;
            while (rank > 0 && place > 0 && CanonicalData.Instance.CombiningClass(text[place - 1]) > rank)
            {
                text[place] = text[place - 1];
                place--;
            }

            text[place] = mark;
        }
    }

    /// <summary>Joins each base with the marks after it that no other mark of the same or a higher class keeps from it.</summary>
    private static string Join(StringBuilder parts)
    {
        var result = new StringBuilder(parts.Length);
        int starter = -1;
        int lastRank = -1;
        for (int i = 0; i < parts.Length; i++)
        {
            char c = parts[i];
            int rank = CanonicalData.Instance.CombiningClass(c);
            if (starter >= 0 && lastRank < rank && CanonicalData.Instance.Composition(result[starter], c) is var joined and not '\0')
            {
                result[starter] = joined;
                continue;
            }

            if (rank == 0)
            {
                starter = result.Length;
                lastRank = -1;
            }
            else
            {
                lastRank = rank;
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
