using System.Buffers.Binary;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote from bytes in memory, several times as fast as its counterpart over a stream.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">One past the last byte to read.</param>
internal class ByteReader(byte[] bytes, int start, int end)
{
    private int _at = start;

    /// <summary>Bytes not read yet.</summary>
    public int Left => end - _at;

    public byte ReadByte() => Take(sizeof(byte))[0];

    public bool ReadBoolean() => ReadByte() != 0;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <exception cref="ArgumentException">The bytes are no UTF-8.</exception>
    public string ReadString() => OutcomeFormat.Encoding.GetString(Take(Read7BitEncodedInt()));

    /// <exception cref="FormatException">The number is longer than a number is.</exception>
    public int Read7BitEncodedInt()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = ReadByte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }

        throw new FormatException("A number is too long.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left)
        {
            throw new EndOfStreamException("The bytes end before what they hold.");
        }

        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
