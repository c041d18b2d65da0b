using System.Collections;
using System.Collections.Immutable;

namespace ReportMiner.Model.Records;

/// <summary>Some records of a list that may be on disk, in their order; none is read before it is asked for.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
/// <param name="all">The list.</param>
/// <param name="places">Places of the records in it.</param>
public sealed class ChosenList<T>(IReadOnlyList<T> all, ImmutableArray<int> places) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => places.Length;

    /// <inheritdoc/>
    public T this[int index] => all[places[index]];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => places.Select(place => all[place]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
