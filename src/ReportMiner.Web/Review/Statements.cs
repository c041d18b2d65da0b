using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>The statements of one connection, each prepared once. Parameters are <c>$1</c>, <c>$2</c>, …</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The transaction that the statements are of; <see langword="null"/> outside one.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Runs a statement.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the first row; <see langword="null"/> without a row.</summary>
    public string? Text(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is { } found and not DBNull ? Convert.ToString(found, CultureInfo.InvariantCulture) : null;

    /// <summary>The first number of the first row; 0 without a row.</summary>
    public int Number(string sql, params ReadOnlySpan<object?> values) =>
        Convert.ToInt32(Prepared(sql, values).ExecuteScalar() ?? 0, CultureInfo.InvariantCulture);

    /// <summary>The first number of the first row, where it may be a large one; 0 without a row.</summary>
    public long Long(string sql, params ReadOnlySpan<object?> values) =>
        Convert.ToInt64(Prepared(sql, values).ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>All rows, as <paramref name="read"/> gives them.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), DBNull.Value);
            }

            _prepared.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
