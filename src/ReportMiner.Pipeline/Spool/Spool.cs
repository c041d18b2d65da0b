using System.Collections.Immutable;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Keeps records on disk, so that memory does not grow with them: of each it holds the place alone, 16 bytes.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="file">Takes their bytes; several spools may share it.</param>
/// <param name="format">Makes them bytes.</param>
internal sealed class Spool<T>(SpoolFile file, IRecordFormat<T> format) : IRecordKeeper<T>
    where T : class
{
    private readonly List<SpoolPlace> _places = [];

    public RecordRange Keep(IReadOnlyCollection<T> records)
    {
        using var bytes = new MemoryStream();
        int[] ends = new int[records.Count];
        int written = 0;
        foreach (T record in records)
        {
            format.Write(record, bytes);
            ends[written++] = (int)bytes.Length;
        }

        long offset = file.Append(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        lock (_places)
        {
            var range = new RecordRange(_places.Count, ends.Length);
            _places.AddRange(ends.Select((end, i) => new SpoolPlace(offset + Start(ends, i), end - Start(ends, i))));
            return range;
        }
    }

    public IReadOnlyList<T> InOrder(IEnumerable<RecordRange> ranges)
    {
        var ordered = ImmutableArray.CreateBuilder<SpoolPlace>(_places.Count);
        foreach (RecordRange range in ranges)
        {
            ordered.AddRange(_places.GetRange(range.First, range.Count));
        }

        return new SpooledList<T>(file, format, ordered.ToImmutable());
    }

    private static int Start(int[] ends, int record) => record == 0 ? 0 : ends[record - 1];
}
