using System.Collections.Immutable;

namespace ReportMiner.Model.Records;

/// <summary>Keeps records as they are.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
public sealed class MemoryKeeper<T> : IRecordKeeper<T>
{
    private readonly List<T> _records = [];

    /// <inheritdoc/>
    public RecordRange Keep(IReadOnlyCollection<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        lock (_records)
        {
            var range = new RecordRange(_records.Count, records.Count);
            _records.AddRange(records);
            return range;
        }
    }

    /// <inheritdoc/>
    public IStoredRecords<T> InOrder(IEnumerable<RecordRange> ranges)
    {
        var ordered = ImmutableArray.CreateBuilder<T>(_records.Count);
        foreach (RecordRange range in ranges)
        {
            ordered.AddRange(_records.GetRange(range.First, range.Count));
        }

        return MemoryRecords.Of(ordered.ToImmutable());
    }
}
