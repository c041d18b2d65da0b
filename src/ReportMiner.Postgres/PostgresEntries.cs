using Npgsql;
using ReportMiner.Pipeline.Cache;

namespace ReportMiner.Postgres;

/// <summary>The work done on single documents, shared by all who work on a collection.</summary>
/// <param name="source">The collection.</param>
internal sealed class PostgresEntries(NpgsqlDataSource source) : IOutcomeEntries
{
    public byte[]? Find(string name)
    {
        using NpgsqlConnection connection = source.OpenConnection();
        return (byte[]?)connection.Value("select content from outcome where name = $1", name);
    }

    public bool Keep(string name, byte[] content)
    {
        using NpgsqlConnection connection = source.OpenConnection();
        connection.Execute("insert into outcome (name, content) values ($1, $2) on conflict do nothing", name, content);
        return true;
    }

    /// <summary>Others may be at work with another version of the program: nothing is removed.</summary>
    public void RemoveOthers(IReadOnlyCollection<string> names)
    {
    }
}
