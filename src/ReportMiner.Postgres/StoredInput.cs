using System.Collections.Immutable;
using System.Text.Json;
using Npgsql;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Postgres;

/// <summary>A file of a collection.</summary>
/// <param name="Name">Its path below what was submitted, parts separated by <c>/</c>.</param>
/// <param name="Hash">
/// SHA-256 of its bytes in lower-case hexadecimal; <see langword="null"/> where it could not be opened when it came.
/// </param>
/// <param name="Sidecar">Bytes of the side-car file beside it; <see langword="null"/> without one.</param>
/// <param name="Refusal">Why it is not opened: it could not be when it came, or no worker could read it.</param>
internal sealed record StoredInput(string Name, string? Hash, byte[]? Sidecar, Diagnostic? Refusal)
{
    private const string Columns =
        "select i.name, i.sha256, i.sidecar, i.refusal, case when u.state = 'failed' then u.failure end from input i";

    /// <returns>The file of a name; <see langword="null"/> where there is none.</returns>
    public static StoredInput? Of(NpgsqlConnection connection, string name) =>
        connection.Rows(Read, $"{Columns} left join unit u on false where i.name = $1", name).SingleOrDefault();

    /// <returns>All files, by name.</returns>
    public static ImmutableArray<StoredInput> All(NpgsqlConnection connection) =>
        [.. connection.Rows(Read, $"{Columns} left join unit u on u.kind = 'read' and u.key = i.name order by i.name")];

    private static StoredInput Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : (byte[])row[2],
        !row.IsDBNull(3) ? JsonSerializer.Deserialize(row.GetString(3), StoredJson.Default.Diagnostic)
            : row.IsDBNull(4) ? null
            : DiagnosticCatalogue.ProgramFault.At($"Given up after {Units.MostTries} tries: {row.GetString(4)}"));
}
