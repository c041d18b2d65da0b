using System.Collections;
using System.Collections.Immutable;

namespace ReportMiner.Model.Records;

/// <summary>Makes records that are in memory.</summary>
public static class MemoryRecords
{
    /// <summary>The records of a collection, in its order.</summary>
    public static IStoredRecords<T> Of<T>(ReadOnlySpan<T> records) => new Held<T>([.. records]);

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T})"/>
    public static IStoredRecords<T> Of<T>(ImmutableArray<T> records) => new Held<T>(records);

    private sealed class Held<T>(ImmutableArray<T> records) : IStoredRecords<T>
    {
        public int Count => records.Length;

        public T Read(int place)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)Count, nameof(place));
            return records[place];
        }

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)records).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
