using ReportMiner.Model.Records;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Keeps records on disk, so that memory does not grow with them: of each it holds the place alone, 16 bytes.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="file">Takes their bytes; several spools may share it.</param>
/// <param name="read">Makes records of the bytes again.</param>
internal sealed class RecordSpool<T>(SpoolFile file, RecordReader<T> read)
    where T : class
{
    private readonly MemoryKeeper<SpoolPlace> _places = new();

    /// <summary>Keeps records that follow one another. May be called by several threads at a time.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="write">Writes the bytes of each.</param>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public RecordRange Keep(int count, Action<int, Stream> write)
    {
        using var bytes = new MemoryStream();
        var places = new SpoolPlace[count];
        for (int i = 0; i < count; i++)
        {
            long start = bytes.Length;
            write(i, bytes);
            places[i] = new SpoolPlace(start, (int)(bytes.Length - start));
        }

        long offset = file.Append(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return _places.Keep([.. places.Select(place => place with { Offset = offset + place.Offset })]);
    }

    /// <summary>The records of the ranges, in the order of the ranges. To be called when all are kept.</summary>
    public IStoredRecords<T> InOrder(IEnumerable<RecordRange> ranges) => new SpooledRecords<T>(file, read, _places.InOrder(ranges));
}
