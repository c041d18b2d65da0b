using System.Data.Common;

namespace ReportMiner.Semantics.Index;

/// <summary>
/// The database that an index lives in, and what it says in words of its own: full text. All else is SQL that every engine understands.
/// </summary>
internal interface IIndexEngine : IDisposable
{
    /// <summary>The connection, open.</summary>
    DbConnection Connection { get; }

    /// <summary>Items up to which all vectors are held in memory; above, those are compared that full text names.</summary>
    int MostVectors { get; }

    /// <summary>Query for the number of tables named <c>facts</c>.</summary>
    string FactsTables { get; }

    /// <summary>Statements that recreate the tables, empty.</summary>
    string Make { get; }

    /// <summary>
    /// Statement with which work begins that others must not do at the same time; <see langword="null"/> where a transaction is enough.
    /// </summary>
    string? Alone { get; }

    /// <summary>Name of a parameter that SQL calls <c>$1</c>, <c>$2</c>, …</summary>
    string ParameterName(int number);

    /// <summary>Has the words of an item found.</summary>
    /// <param name="file">The index.</param>
    /// <param name="row">The item's row.</param>
    /// <param name="stems">Its stems, in their order.</param>
    /// <param name="text">Its text.</param>
    void Put(IndexFile file, long row, IEnumerable<string> stems, string text);

    /// <summary>Has the words of an item found no more.</summary>
    void Delete(IndexFile file, long row);

    /// <summary>Told when all changes of a transaction were made.</summary>
    void Settle(IndexFile file);

    /// <summary>The number of items with each stem.</summary>
    Dictionary<string, int> Counts(IndexFile file);

    /// <summary>Rows with any of some stems, the best first: by BM25 as FTS5 of SQLite reckons it, equals by row.</summary>
    List<long> Rows(IndexFile file, IReadOnlyList<string> stems, int top);
}
