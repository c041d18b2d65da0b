using System.Numerics;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Training;

/// <summary>
/// Finds texts that are nearly the same: MinHash over runs of three stems, 16 bands of 2, candidates kept where the share of common runs is
/// at least half; clusters are the connected texts.
/// </summary>
internal static class NearDuplicates
{
    private const int Bands = 16;
    private const int RowsInBand = 2;
    private const double LeastShare = 0.5;

    /// <returns>The cluster of each text, numbered from 0 in order of first appearance.</returns>
    public static int[] Clusters(IReadOnlyList<string> texts)
    {
        var shingles = new ulong[texts.Count][];
        var sketches = new ulong[texts.Count][];
        Parallel.For(0, texts.Count, i =>
        {
            shingles[i] = Shingles(texts[i]);
            sketches[i] = Sketch(shingles[i]);
        });

        int[] parent = [.. Enumerable.Range(0, texts.Count)];
        for (int band = 0; band < Bands; band++)
        {
            // Each text is compared with the first few of its bucket: enough to connect a bucket, without its square.
            var buckets = new Dictionary<ulong, List<int>>();
            for (int i = 0; i < sketches.Length; i++)
            {
                ulong bucket = Bucket(sketches[i], band);
                if (!buckets.TryGetValue(bucket, out List<int>? members))
                {
                    buckets[bucket] = members = [];
                }

                foreach (int other in members)
                {
                    if (Root(parent, other) != Root(parent, i) && Share(shingles[other], shingles[i]) >= LeastShare)
                    {
                        Join(parent, other, i);
                    }
                }

                if (members.Count < 8)
                {
                    members.Add(i);
                }
            }
        }

        return Numbered(parent);
    }

    private static ulong[] Shingles(string text)
    {
        StemmedWord[] words = WordReader.Read(text);
        var keys = new SortedSet<ulong>();
        int runs = Math.Max(1, words.Length - 2);
        for (int i = 0; i < runs; i++)
        {
            ulong key = FeatureKey.Start(FeatureFamily.Words);
            for (int n = i; n < Math.Min(words.Length, i + 3); n++)
            {
                key = FeatureKey.Add(FeatureKey.Add(key, words[n].Stem), ' ');
            }

            keys.Add(key);
        }

        return [.. keys];
    }

    private static ulong[] Sketch(ulong[] shingles)
    {
        ulong[] least = new ulong[Bands * RowsInBand];
        Array.Fill(least, ulong.MaxValue);
        foreach (ulong shingle in shingles)
        {
            for (int i = 0; i < least.Length; i++)
            {
                ulong mixed = Mix(shingle + (ulong)(i + 1) * 0x9E3779B97F4A7C15);
                least[i] = Math.Min(least[i], mixed);
            }
        }

        return least;
    }

    // The finaliser of splitmix64.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private static ulong Bucket(ulong[] sketch, int band) =>
        Mix(sketch[band * RowsInBand] ^ BitOperations.RotateLeft(sketch[(band * RowsInBand) + 1], 17));

    private static double Share(ulong[] a, ulong[] b)
    {
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            int order = a[i].CompareTo(b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)common / (a.Length + b.Length - common);
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private static void Join(int[] parent, int a, int b)
    {
        int first = Root(parent, a), second = Root(parent, b);
        parent[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int[] Numbered(int[] parent)
    {
        var numbers = new Dictionary<int, int>();
        int[] clusters = new int[parent.Length];
        for (int i = 0; i < parent.Length; i++)
        {
            int root = Root(parent, i);
            if (!numbers.TryGetValue(root, out clusters[i]))
            {
                clusters[i] = numbers[root] = numbers.Count;
            }
        }

        return clusters;
    }
}
