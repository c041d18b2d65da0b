using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ReportMiner.Semantics.Index;

/// <summary>Vectors as the file keeps them: numbers of 16 bits, little-endian.</summary>
internal static class HalfVector
{
    public static byte[] Pack(ReadOnlySpan<float> vector)
    {
        var halves = new Half[vector.Length];
        TensorPrimitives.ConvertToHalf(vector, halves);
        return MemoryMarshal.AsBytes<Half>(halves).ToArray();
    }

    public static void Unpack(ReadOnlySpan<byte> bytes, Span<float> vector) =>
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), vector);
}
