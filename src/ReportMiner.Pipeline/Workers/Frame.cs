using System.Buffers.Binary;

namespace ReportMiner.Pipeline.Workers;

/// <summary>A message between a run and its worker: its length in four bytes, the lowest first, and its bytes.</summary>
internal static class Frame
{
    private const int Longest = 1 << 30;

    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, message.Length);
        stream.Write(head);
        stream.Write(message);
        stream.Flush();
    }

    /// <returns>The next message; <see langword="null"/> where the stream ends or holds no message.</returns>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || BinaryPrimitives.ReadInt32LittleEndian(head) is not (>= 0 and <= Longest and var length))
        {
            return null;
        }

        byte[] message = new byte[length];
        return stream.ReadAtLeast(message, length, throwOnEndOfStream: false) == length ? message : null;
    }
}
