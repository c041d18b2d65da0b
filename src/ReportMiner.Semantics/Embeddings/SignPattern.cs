using System.Runtime.InteropServices;

namespace ReportMiner.Semantics.Embeddings;

/// <summary>
/// Directions of a space that stand for keys: signs drawn by a generator that the key seeds, so that two keys are all but orthogonal.
/// </summary>
internal static class SignPattern
{
    /// <summary>Adds <paramref name="weight"/> times the direction of a key, a vector of length 1.</summary>
    public static void Add(ReadOnlySpan<char> key, double weight, Span<float> vector)
    {
        float part = (float)(weight / Math.Sqrt(vector.Length));
        ulong state = Hash(key);
        ulong signs = 0;
        for (int i = 0; i < vector.Length; i++)
        {
            if (i % 64 == 0)
            {
                signs = Next(ref state);
            }

            vector[i] += (signs >> (i % 64) & 1) == 0 ? part : -part;
        }
    }

    /// <summary>FNV-1a of 64 bits over UTF-16.</summary>
    private static ulong Hash(ReadOnlySpan<char> key)
    {
        ulong hash = 14695981039346656037;
        foreach (ushort unit in MemoryMarshal.Cast<char, ushort>(key))
        {
            hash = (hash ^ (byte)unit) * 1099511628211;
            hash = (hash ^ (byte)(unit >> 8)) * 1099511628211;
        }

        return hash;
    }

    /// <summary>SplitMix64.</summary>
    private static ulong Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
