using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Npgsql;
using ReportMiner.Decisions;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Index;
using ReportMiner.Store;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres;

/// <summary>
/// A run kept in PostgreSQL. It is read as a folder is: the rows are laid down as the files that they were, and the one reader reads
/// them.
/// </summary>
/// <param name="database">The collection.</param>
public sealed class PostgresStore(Database database) : IRunStore, IIndexHome
{
    /// <summary>Whoever adds to the log holds the lock of this number.</summary>
    private const long LogLock = 0x52_4D_32;

    /// <inheritdoc/>
    public void Write(RunResult run)
    {
        using var folder = new LaidFolder();
        new FolderStore(folder.Path).Write(run);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        StoredRun.Write(connection, folder.Path);
        transaction.Commit();
    }

    /// <inheritdoc/>
    public RunResult Read()
    {
        using LaidFolder folder = Laid();
        return new FolderStore(folder.Path).Read();
    }

    /// <inheritdoc/>
    public ThemeCatalogue ReadCatalogue()
    {
        using LaidFolder folder = Laid(RunFiles.Catalogue);
        return new FolderStore(folder.Path).ReadCatalogue();
    }

    /// <inheritdoc/>
    public ImmutableArray<Decision> ReadDecisions()
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        try
        {
            using MemoryStream log = Log(connection);
            return DecisionFile.Read(log);
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"The decisions in the store: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public LogPart ReadLog(long from) => Asked(() =>
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        if (from > 0 && connection.Value("select 1 from decision where ends = $1", from) is null)
        {
            return new LogPart([], -1);
        }

        using MemoryStream log = Log(connection, "select line from decision where ends > $1 order by position", from);
        LogPart part = DecisionFile.ReadPart(log, 0);
        return part with { End = from + part.End };
    });

    /// <inheritdoc/>
    public void Append(IEnumerable<Decision> decisions) => Append(decisions, null);

    /// <inheritdoc/>
    public bool TryAppend(IEnumerable<Decision> decisions, long end) => Append(decisions, end);

    private bool Append(IEnumerable<Decision> decisions, long? read)
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        connection.Execute($"select pg_advisory_xact_lock({LogLock.ToString(CultureInfo.InvariantCulture)})");
        (long position, long end) = connection.Rows(
            r => (r.GetInt64(0), r.GetInt64(1)), "select coalesce(max(position), 0), coalesce(max(ends), 0) from decision")[0];
        if (read is { } seen && seen != end)
        {
            return false;
        }

        // A line is chained to the one before it alone.
        using MemoryStream log = Log(connection, "select line from decision order by position desc limit 1");
        long before = log.Length;
        DecisionFile.Append(log, decisions);
        string[] added = Encoding.UTF8.GetString(log.ToArray().AsSpan((int)before)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in added)
        {
            end += Encoding.UTF8.GetByteCount(line) + 1;
            connection.Execute("insert into decision (position, line, ends) values ($1, $2, $3)", ++position, line, end);
        }

        transaction.Commit();
        return true;
    }

    /// <summary>Lays a document of the collection on the disk, whole or not at all.</summary>
    /// <param name="sha256">Hash of its bytes in lower-case hexadecimal.</param>
    /// <param name="path">Where; the folder is made.</param>
    /// <returns>Whether it is in the store.</returns>
    public bool TryLay(string sha256, string path)
    {
        string aside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            new OriginalStore(database).Lay(sha256, aside);
            File.Move(aside, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or NpgsqlException)
        {
            File.Delete(aside);
            return false;
        }
    }

    /// <inheritdoc/>
    public string RunStamp() => Asked(() =>
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        return StoredRun.Stamp(connection) ?? throw new InputException("There is no run in the store yet.");
    });

    /// <inheritdoc/>
    public string Stamp()
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        return $"{RunStamp()} {connection.Value("select coalesce(max(position), 0) from decision")}";
    }

    private static MemoryStream Log(
        NpgsqlConnection connection, string lines = "select line from decision order by position", params object?[] values)
    {
        var log = new MemoryStream();
        foreach (string line in connection.Rows(r => r.GetString(0), lines, values))
        {
            log.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        log.Position = 0;
        return log;
    }

    IIndexEngine IIndexHome.OpenIndex() => new PostgresEngine(database.Source);

    /// <summary>Asks the database; where it is away, that is said as it is of a folder that is being written.</summary>
    private static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (NpgsqlException e)
        {
            throw new InputException($"The store does not answer: {e.Message}");
        }
    }

    private LaidFolder Laid(params string[] files)
    {
        var folder = new LaidFolder();
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        if (!StoredRun.Lay(connection, folder.Path, files))
        {
            folder.Dispose();
            throw new InputException("There is no run in the store yet: 'reportminer status --store' says what is left to do.");
        }

        using MemoryStream log = Log(connection);
        if (log.Length > 0)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, RunFiles.Decisions), log.ToArray());
        }

        return folder;
    }

    private sealed class LaidFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("reportminer-store-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
