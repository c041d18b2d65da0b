using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Semantics.Index;

/// <summary>An index in a file of SQLite, or in memory: full text by FTS5.</summary>
internal sealed class SqliteEngine : IIndexEngine
{
    private readonly SqliteConnection _connection;

    /// <param name="path">The file, made where it is not there; <see langword="null"/> for one in memory.</param>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteEngine(string? path)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path ?? ":memory:",
            Mode = path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        _connection = new SqliteConnection(text.ToString());
        try
        {
            _connection.Open();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public DbConnection Connection => _connection;

    public int MostVectors => int.MaxValue;

    public string FactsTables => "SELECT count(*) FROM sqlite_schema WHERE name = 'facts'";

    public string Make => IndexTables.Drop + IndexTables.Create;

    public string? Alone => null;

    public string ParameterName(int number) => FormattableString.Invariant($"${number}");

    public void Put(IndexFile file, long row, IEnumerable<string> stems, string text) =>
        file.Do("INSERT INTO stems(rowid, words) VALUES($1, $2)", row, string.Join(' ', stems));

    public void Delete(IndexFile file, long row) => file.Do("DELETE FROM stems WHERE rowid = $1", row);

    public void Settle(IndexFile file)
    {
    }

    public Dictionary<string, int> Counts(IndexFile file) =>
        file.Ask("SELECT term, doc FROM stem_counts", r => KeyValuePair.Create(r.GetString(0), r.GetInt32(1)))
            .ToDictionary(StringComparer.Ordinal);

    public List<long> Rows(IndexFile file, IReadOnlyList<string> stems, int top) => file.Ask(
        "SELECT rowid FROM stems WHERE stems MATCH $1 ORDER BY rank, rowid LIMIT $2",
        r => r.GetInt64(0),
        string.Join(" OR ", stems.Select(s => $"\"{s}\"")), top);

    public void Dispose() => _connection.Dispose();
}
