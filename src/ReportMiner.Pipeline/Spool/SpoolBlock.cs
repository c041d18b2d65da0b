using ReportMiner.Model.Records;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Records that follow one another, as bytes; each is made when it is first asked for.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
internal sealed class SpoolBlock<T>
    where T : class
{
    /// <summary>Records in a block.</summary>
    public const int Size = 32;

    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly T?[] _records;

    private SpoolBlock(int number, byte[] bytes, int[] ends)
    {
        Number = number;
        _bytes = bytes;
        _ends = ends;
        _records = new T?[ends.Length];
    }

    /// <summary>Its place among the blocks, from 0.</summary>
    public int Number { get; }

    /// <summary>Fetches a block: by one read for those of its records that were also set aside one after the other.</summary>
    public static SpoolBlock<T> Fetch(SpoolFile file, IStoredRecords<SpoolPlace> places, int number)
    {
        SpoolPlace[] own = [.. Enumerable.Range(number * Size, Math.Min(Size, places.Count - (number * Size))).Select(places.Read)];
        int[] ends = new int[own.Length];
        for (int i = 0, end = 0; i < own.Length; i++)
        {
            ends[i] = end += own[i].Length;
        }

        byte[] bytes = new byte[ends[^1]];
        for (int first = 0, next; first < own.Length; first = next)
        {
            next = first + 1;
            while (next < own.Length && own[next].Offset == own[next - 1].Offset + own[next - 1].Length)
            {
                next++;
            }

            file.Read(own[first].Offset, bytes.AsSpan(ends[first] - own[first].Length, ends[next - 1] - ends[first] + own[first].Length));
        }

        return new SpoolBlock<T>(number, bytes, ends);
    }

    /// <summary>A record, by its place in the block. May be called by several threads at a time.</summary>
    public T Record(int place, RecordReader<T> read)
    {
        ref T? record = ref _records[place];
        T? known = Volatile.Read(ref record);
        if (known is null)
        {
            known = read(_bytes.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]));
            Volatile.Write(ref record, known);
        }

        return known;
    }
}
