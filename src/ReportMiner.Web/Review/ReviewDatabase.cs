using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>
/// The tables that pages are read from: a picture of the run and its decisions, which can be thrown away and drawn again; the log, not
/// they, outlives a loss of power. One connection writes; readers have their own.
/// </summary>
internal sealed class ReviewDatabase : IDisposable
{
    private readonly string _path;

    /// <param name="path">The file; created if it does not exist.</param>
    public ReviewDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _path = path;
        Writer = Open();
    }

    /// <summary>The one connection that writes. Whoever uses it holds the lock of <see cref="ReviewStore"/>.</summary>
    public SqliteConnection Writer { get; }

    /// <summary>A new connection to read from; dispose of it.</summary>
    public SqliteConnection Open() => Open(_path);

    /// <summary>A new connection to some tables; dispose of it.</summary>
    /// <param name="path">Their file.</param>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF;");
        return connection;
    }

    /// <summary>Drops all tables and creates them empty.</summary>
    public void Clear()
    {
        Execute(Writer, "DROP TABLE IF EXISTS temp.tags");
        using SqliteCommand tables = Writer.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%'";
        var names = new List<string>();
        using (SqliteDataReader reader = tables.ExecuteReader())
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }
        }

        Execute(Writer, string.Concat(names.Select(n => $"DROP TABLE \"{n}\";")));
        Execute(Writer, $"{Script("Schema.sql")} CREATE TEMP TABLE tags (facet TEXT NOT NULL, value TEXT NOT NULL, item INTEGER NOT "
            + $"NULL);");
    }

    /// <summary>Makes the indexes, and the tags in their order, once all rows are there: far faster than row by row.</summary>
    public void Index() => Execute(Writer, Script("Indexes.sql"));

    /// <summary>Gives room back: that of memory, and that of what was written to be put in its place later.</summary>
    public void Settle() => Execute(Writer, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory;");

    private static string Script(string name)
    {
        using var script = new StreamReader(typeof(ReviewDatabase).Assembly.GetManifestResourceStream(name)!);
        return script.ReadToEnd();
    }

    /// <summary>What was kept under a name; <see langword="null"/> where nothing was, or the file is new.</summary>
    public string? Meta(string key)
    {
        using SqliteCommand command = Writer.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'meta'";
        if ((long)command.ExecuteScalar()! == 0)
        {
            return null;
        }

        command.CommandText = "SELECT value FROM meta WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Runs statements.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Writer.Dispose();
}
