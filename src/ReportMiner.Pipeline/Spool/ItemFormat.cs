using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Items as bytes, each with the number of its source: the sources stay in memory, one a document, and items share them as before.</summary>
internal sealed class ItemFormat : IRecordFormat<Recommendation>
{
    private readonly Dictionary<SourceInfo, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<SourceInfo> _sources = [];

    public void Write(Recommendation record, Stream stream)
    {
        using var writer = new OutcomeWriter(stream);
        writer.Write(Number(record.Source));
        writer.Write(record);
    }

    public Recommendation Read(byte[] bytes, int start, int end)
    {
        var reader = new OutcomeReader(bytes, start, end);
        return reader.ReadItem(_sources[reader.ReadInt32()]);
    }

    private int Number(SourceInfo source)
    {
        lock (_sources)
        {
            if (!_numbers.TryGetValue(source, out int number))
            {
                _numbers.Add(source, number = _sources.Count);
                _sources.Add(source);
            }

            return number;
        }
    }
}
