using System.Buffers.Binary;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// A message between a run and its worker: the length of what follows in four bytes, the number of the message in four, both the lowest
/// byte first, and its bytes. A reply has the number of what it answers; number 0 says that the worker is ready.
/// </summary>
internal static class Frame
{
    public const int NumberBytes = 4;

    private const int Longest = 1 << 30;

    public static void Write(Stream stream, int number, ReadOnlySpan<byte> message)
    {
        Span<byte> head = stackalloc byte[4 + NumberBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, NumberBytes + message.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], number);
        stream.Write(head);
        stream.Write(message);
        stream.Flush();
    }

    /// <returns>Number and bytes of the next message; <see langword="null"/> where the stream ends or holds no message.</returns>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4
            || BinaryPrimitives.ReadInt32LittleEndian(head) is not (>= NumberBytes and <= Longest and var length))
        {
            return null;
        }

        byte[] message = new byte[length];
        return stream.ReadAtLeast(message, length, throwOnEndOfStream: false) == length ? message : null;
    }
}
