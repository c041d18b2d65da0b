using ReportMiner.Semantics.Embeddings;

namespace ReportMiner.Semantics.Index;

/// <summary>All vectors in memory: searched one by one, which takes some 20 ms for 100,000.</summary>
internal sealed class VectorTable(long[] rows, float[] values, int dimensions)
{
    public int Count => rows.Length;

    /// <param name="query">A vector of length 1.</param>
    /// <param name="top">Number of rows wanted.</param>
    /// <param name="allowed">The rows that may be found; <see langword="null"/> for all.</param>
    /// <returns>Rows and cosines, the nearest first; equals by row.</returns>
    public List<(long Row, float Cosine)> Nearest(ReadOnlySpan<float> query, int top, HashSet<long>? allowed)
    {
        var best = new PriorityQueue<(long Row, float Cosine), (float Cosine, long Order)>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (allowed?.Contains(rows[i]) == false)
            {
                continue;
            }

            float cosine = FixedOrder.Dot(query, values.AsSpan(i * dimensions, dimensions));
            var rank = (cosine, -rows[i]);
            if (best.Count < top)
            {
                best.Enqueue((rows[i], cosine), rank);
            }
            else if (best.TryPeek(out _, out (float, long) least) && rank.CompareTo(least) > 0)
            {
                best.DequeueEnqueue((rows[i], cosine), rank);
            }
        }

        var found = new List<(long, float)>(best.Count);
        while (best.TryDequeue(out (long, float) pair, out _))
        {
            found.Add(pair);
        }

        found.Reverse();
        return found;
    }

    /// <returns>The cosine of a query with the vector of a row; 0 for a row without one.</returns>
    public float Cosine(ReadOnlySpan<float> query, long row)
    {
        int i = Array.BinarySearch(rows, row);
        return i < 0 ? 0 : FixedOrder.Dot(query, values.AsSpan(i * dimensions, dimensions));
    }
}
