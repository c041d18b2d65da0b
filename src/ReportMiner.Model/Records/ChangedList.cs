using System.Collections;

namespace ReportMiner.Model.Records;

/// <summary>A list that may be on disk with each record changed when it is read.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="all">The list.</param>
/// <param name="change">What becomes of the record at a place. The same each time, and from any thread.</param>
public sealed class ChangedList<T>(IReadOnlyList<T> all, Func<int, T, T> change) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public T this[int index] => change(index, all[index]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => all.Select((record, place) => change(place, record)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
