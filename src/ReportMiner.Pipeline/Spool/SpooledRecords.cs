using System.Collections;
using ReportMiner.Model.Records;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>
/// Records on disk. They are fetched in blocks, and the last blocks are held: those who ask mostly go in order, or return to what is near.
/// </summary>
/// <typeparam name="T">Type of the records.</typeparam>
internal sealed class SpooledRecords<T> : IStoredRecords<T>
    where T : class
{
    /// <summary>Blocks of ordinary items take about six megabytes.</summary>
    private const int MostBlocks = 64;

    private readonly SpoolFile _file;
    private readonly RecordReader<T> _read;
    private readonly IStoredRecords<SpoolPlace> _places;
    private readonly SpoolBlock<T>?[] _blocks = new SpoolBlock<T>?[MostBlocks];

    public SpooledRecords(SpoolFile file, RecordReader<T> read, IStoredRecords<SpoolPlace> places)
    {
        _file = file;
        _read = read;
        _places = places;
    }

    public int Count => _places.Count;

    public T Read(int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)Count, nameof(place));
        int number = place / SpoolBlock<T>.Size;
        ref SpoolBlock<T>? held = ref _blocks[number % MostBlocks];
        if (Volatile.Read(ref held) is not { } block || block.Number != number)
        {
            block = SpoolBlock<T>.Fetch(_file, _places, number);
            Volatile.Write(ref held, block);
        }

        return block.Record(place % SpoolBlock<T>.Size, _read);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return Read(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
