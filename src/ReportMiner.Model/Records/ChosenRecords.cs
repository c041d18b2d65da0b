using System.Collections;
using System.Collections.Immutable;

namespace ReportMiner.Model.Records;

/// <summary>Some records, in their order; none is read before it is asked for.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="all">The records.</param>
/// <param name="places">Places of the records in it.</param>
public sealed class ChosenRecords<T>(IStoredRecords<T> all, ImmutableArray<int> places) : IStoredRecords<T>
{
    /// <inheritdoc/>
    public int Count => places.Length;

    /// <inheritdoc/>
    public T Read(int place) => all.Read(places[place]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => places.Select(all.Read).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
