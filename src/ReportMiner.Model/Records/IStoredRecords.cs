using System.Runtime.CompilerServices;

namespace ReportMiner.Model.Records;

/// <summary>
/// Records that may be on disk. It is no list: each pass over it reads all of them again, and <see cref="Read"/> reads one. Who
/// needs them twice keeps what is needed. In memory it is made of a collection: <c>[.. items]</c>.
/// </summary>
/// <typeparam name="T">Type of the records.</typeparam>
[CollectionBuilder(typeof(MemoryRecords), nameof(MemoryRecords.Of))]
public interface IStoredRecords<T> : IEnumerable<T>
{
    /// <summary>How many there are; it reads nothing.</summary>
    int Count { get; }

    /// <summary>Reads one record.</summary>
    /// <param name="place">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="ObjectDisposedException">What held the records was given back.</exception>
    T Read(int place);
}
