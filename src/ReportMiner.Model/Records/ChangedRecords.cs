using System.Collections;

namespace ReportMiner.Model.Records;

/// <summary>Records with each changed when it is read.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="all">The records.</param>
/// <param name="change">What becomes of the record at a place. The same each time, and from any thread.</param>
public sealed class ChangedRecords<T>(IStoredRecords<T> all, Func<int, T, T> change) : IStoredRecords<T>
{
    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public T Read(int place) => change(place, all.Read(place));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => all.Select((record, place) => change(place, record)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
