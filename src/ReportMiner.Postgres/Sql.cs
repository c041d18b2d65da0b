using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>Short forms of commands with numbered parameters.</summary>
internal static class Sql
{
    public static int Execute(this NpgsqlConnection connection, string text, params object?[] values)
    {
        using NpgsqlCommand command = Command(connection, text, values);
        return command.ExecuteNonQuery();
    }

    /// <returns>The first field of the first row; <see langword="null"/> without a row.</returns>
    public static object? Value(this NpgsqlConnection connection, string text, params object?[] values)
    {
        using NpgsqlCommand command = Command(connection, text, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public static List<T> Rows<T>(this NpgsqlConnection connection, Func<NpgsqlDataReader, T> read, string text, params object?[] values)
    {
        using NpgsqlCommand command = Command(connection, text, values);
        using NpgsqlDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, object?[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (object? value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
