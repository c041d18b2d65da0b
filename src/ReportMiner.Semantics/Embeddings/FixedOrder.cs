using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReportMiner.Semantics.Embeddings;

/// <summary>
/// Sums in one order on every processor. Libraries add as many numbers at once as the processor can, and rounding makes other sums of that:
/// the same search would rank items otherwise on another machine, and in the program compiled ahead of time.
/// </summary>
internal static class FixedOrder
{
    /// <summary>
    /// The sum of the products of two vectors of one length: eight sums side by side, then these in turn, then what is left over.
    /// </summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, a.Length);
        ReadOnlySpan<Vector256<float>> left = MemoryMarshal.Cast<float, Vector256<float>>(a);
        ReadOnlySpan<Vector256<float>> right = MemoryMarshal.Cast<float, Vector256<float>>(b);
        var eight = Vector256<float>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            eight += left[i] * right[i];
        }

        float sum = 0;
        for (int i = 0; i < Vector256<float>.Count; i++)
        {
            sum += eight[i];
        }

        for (int i = left.Length * Vector256<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
