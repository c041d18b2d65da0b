using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Desk;

/// <summary>
/// What people keep beside their decisions, which is not drawn from the log: saved views, drafts of lists, and of a team its users,
/// sessions and audit.
/// </summary>
internal sealed class DeskDatabase
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS view (name TEXT PRIMARY KEY, query TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS draft (name TEXT PRIMARY KEY, json TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS round (name TEXT PRIMARY KEY, people TEXT NOT NULL, items TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, closed TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS person (name TEXT PRIMARY KEY COLLATE NOCASE, role TEXT NOT NULL, password TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS invitation (hash TEXT PRIMARY KEY, role TEXT NOT NULL, until TEXT NOT NULL, who TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS session (hash TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, proof TEXT NOT NULL, until TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS seen (who TEXT NOT NULL COLLATE NOCASE, event TEXT NOT NULL, PRIMARY KEY (who, event)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS audit (n INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL);
        """;

    private readonly string _connection;
    private readonly Lock _writing = new();

    /// <param name="path">The file; made where it does not exist, for its owner alone.</param>
    public DeskDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        Write(connection => connection.CommandText = "PRAGMA journal_mode = WAL;" + Schema);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Changes something.</summary>
    /// <param name="fill">Gives the command its text and parameters.</param>
    /// <returns>How many rows were changed.</returns>
    public int Write(Action<SqliteCommand> fill)
    {
        lock (_writing)
        {
            using SqliteConnection connection = Open();
            using SqliteCommand command = connection.CreateCommand();
            fill(command);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Changes something, by a statement with parameters <c>$1</c>, <c>$2</c>, …</summary>
    public int Write(string sql, params string[] values) => Write(command => Fill(command, sql, values));

    /// <summary>Rows of a query with parameters <c>$1</c>, <c>$2</c>, …: each row's texts.</summary>
    public List<string[]> Rows(string sql, params string[] values)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        Fill(command, sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        }

        return rows;
    }

    private static void Fill(SqliteCommand command, string sql, string[] values)
    {
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i]);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
