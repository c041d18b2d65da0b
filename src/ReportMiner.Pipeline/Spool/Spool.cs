using ReportMiner.Model.Records;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Keeps records on disk, so that memory does not grow with them: of each it holds the place alone, 16 bytes.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="file">Takes their bytes; several spools may share it.</param>
/// <param name="format">Makes them bytes.</param>
internal sealed class Spool<T>(SpoolFile file, IRecordFormat<T> format) : IRecordKeeper<T>
    where T : class
{
    private readonly MemoryKeeper<SpoolPlace> _places = new();

    public RecordRange Keep(IReadOnlyCollection<T> records)
    {
        using var bytes = new MemoryStream();
        var places = new List<SpoolPlace>(records.Count);
        foreach (T record in records)
        {
            long start = bytes.Length;
            format.Write(record, bytes);
            places.Add(new SpoolPlace(start, (int)(bytes.Length - start)));
        }

        long offset = file.Append(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return _places.Keep([.. places.Select(place => place with { Offset = offset + place.Offset })]);
    }

    public IReadOnlyList<T> InOrder(IEnumerable<RecordRange> ranges) => new SpooledList<T>(file, format, _places.InOrder(ranges));
}
