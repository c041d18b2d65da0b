using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres;

/// <summary>A collection in PostgreSQL, its tables brought up to this version.</summary>
public sealed class Database : IDisposable
{
    /// <summary>Any number: whoever changes tables holds the lock of it, so that two programs that start together do not both.</summary>
    private const long MigrationLock = 0x52_4D_31;

    private Database(NpgsqlDataSource source, string? originals) => (Source, Originals) = (source, originals);

    internal NpgsqlDataSource Source { get; }

    /// <summary>
    /// Folder of the originals as this machine sees it; <see langword="null"/> for the one that the collection names, or none.
    /// </summary>
    internal string? Originals { get; }

    /// <summary>Connects, and makes or brings up to date the tables.</summary>
    /// <exception cref="InputException">The database cannot be reached, does not let one in, or is of a later version.</exception>
    public static Database Open(StoreAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        NpgsqlDataSource source = NpgsqlDataSource.Create(address.Connection);
        try
        {
            using NpgsqlConnection connection = source.OpenConnection();
            if (!IsCurrent(connection, address.Collection))
            {
                Migrate(connection, address.Collection);
            }

            return new Database(source, address.Originals);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            source.Dispose();
            throw new InputException($"The store cannot be used: {e.Message}");
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Source.Dispose();

    /// <summary>Whether nothing is to be changed: then a role is enough that may change no tables.</summary>
    private static bool IsCurrent(NpgsqlConnection connection, string collection) =>
        connection.Value("select to_regclass($1)::text", $"{collection}.migration") is not null && Applied(connection).SetEquals(Names());

    private static void Migrate(NpgsqlConnection connection, string collection)
    {
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        Execute(connection, $"select pg_advisory_xact_lock({MigrationLock.ToString(CultureInfo.InvariantCulture)})");
        Execute(
            connection,
            $"create schema if not exists {collection}; create table if not exists {collection}.migration (name text primary key, "
                + $"applied timestamptz not null default now())");
        HashSet<string> applied = Applied(connection);
        string[] known = [.. Names()];
        if (applied.FirstOrDefault(a => !known.Contains(a)) is { } later)
        {
            throw new InputException($"The store was changed by a later version of the program ({later}): use that one.");
        }

        foreach (string name in known.Where(n => !applied.Contains(n)))
        {
            Execute(connection, Text(name));
            using var mark = new NpgsqlCommand(
                "insert into migration (name) values ($1)", connection) { Parameters = { new() { Value = name } } };
            mark.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static HashSet<string> Applied(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("select name from migration", connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <summary>The migrations of this program, in the order of their numbers.</summary>
    private static IEnumerable<string> Names() =>
        typeof(Database).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
