using System.Runtime.InteropServices;
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

        var parts = new List<char>(text.Length + (text.Length / 16));
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

    private static void Decompose(char c, List<char> to)
    {
        if (CanonicalData.Instance.Decomposition(c) is not { } parts)
        {
            to.Add(c);
            return;
        }

        foreach (char part in parts)
        {
            Decompose(part, to);
        }
    }

    /// <summary>Sorts each run of marks by combining class, keeping the order of equals.</summary>
    private static void Order(List<char> text)
    {
        for (int start = 0; start < text.Count; start++)
        {
            int end = start;
            bool sorted = true;
            for (int rank = 0, next; end < text.Count && (next = CanonicalData.Instance.CombiningClass(text[end])) > 0; end++, rank = next)
            {
                sorted &= rank <= next;
            }

            if (!sorted)
            {
                char[] run = [.. text.GetRange(start, end - start).OrderBy(CanonicalData.Instance.CombiningClass)];
                run.CopyTo(CollectionsMarshal.AsSpan(text)[start..]);
            }

            start = end;
        }
    }

    /// <summary>Joins each base with the marks after it that no other mark of the same or a higher class keeps from it.</summary>
    private static string Join(List<char> parts)
    {
        // Written over the parts: never more comes out than went in.
        Span<char> result = CollectionsMarshal.AsSpan(parts);
        int length = 0;
        int starter = -1;
        int lastRank = -1;
        foreach (char c in result)
        {
            int rank = CanonicalData.Instance.CombiningClass(c);
            if (starter >= 0 && lastRank < rank && CanonicalData.Instance.Composition(result[starter], c) is var joined and not '\0')
            {
                result[starter] = joined;
                continue;
            }

            if (rank == 0)
            {
                starter = length;
                lastRank = -1;
            }
            else
            {
                lastRank = rank;
            }

            result[length++] = c;
        }

        return new string(result[..length]);
    }
}
