using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Postgres;

/// <summary>What the run over a collection is asked, as those who submitted documents said it.</summary>
internal static class Settings
{
    private const string CompareAll = "compare-all", Strict = "strict", Series = "series", Named = "named", Version = "version";

    /// <summary>Keeps what a submission asks. What it says of series and of the order of documents is added to what others said.</summary>
    /// <param name="connection">The collection.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="named">Names of the files that were named one by one, in that order.</param>
    /// <returns>Whether anything is asked that was not asked before.</returns>
    public static bool Keep(NpgsqlConnection connection, RunOptions options, ImmutableArray<string> named)
    {
        ImmutableArray<PlannedSeries> plan =
            Joined(Read(connection, Series, StoredJson.Default.ImmutableArrayPlannedSeries), options.Series.Series);
        ImmutableArray<string> order =
        [
            .. Read(connection, Named, StoredJson.Default.ImmutableArrayString).Except(named, StringComparer.Ordinal), .. named
        ];
        return Set(connection, CompareAll, options.CompareAll ? "true" : "false")
            | Set(connection, Strict, options.Strict ? "true" : "false")
            | Set(connection, Series, JsonSerializer.Serialize(plan, StoredJson.Default.ImmutableArrayPlannedSeries))
            | Set(connection, Named, JsonSerializer.Serialize(order, StoredJson.Default.ImmutableArrayString));
    }

    /// <summary>Keeps the version of the program that documents are to be read by.</summary>
    /// <returns>Whether it was another before.</returns>
    public static bool KeepVersion(NpgsqlConnection connection, string version)
    {
        string? before = Value(connection, Version);
        return Set(connection, Version, version) && before is not null;
    }

    /// <summary>Options with what was asked.</summary>
    /// <param name="connection">The collection.</param>
    /// <param name="options">What this worker adds: jobs, models, limits.</param>
    /// <param name="named">Names of the files that were named one by one, in that order.</param>
    public static RunOptions Of(NpgsqlConnection connection, RunOptions options, out ImmutableArray<string> named)
    {
        named = Read(connection, Named, StoredJson.Default.ImmutableArrayString);
        return options with
        {
            CompareAll = Value(connection, CompareAll) == "true",
            Strict = Value(connection, Strict) == "true",
            Series = new SeriesPlan(Read(connection, Series, StoredJson.Default.ImmutableArrayPlannedSeries)),
        };
    }

    /// <summary>A series that names a document of one that is known takes its place; the others stay.</summary>
    private static ImmutableArray<PlannedSeries> Joined(ImmutableArray<PlannedSeries> known, ImmutableArray<PlannedSeries> said)
    {
        var names = said.SelectMany(s => s.Documents).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. known.Where(s => !s.Documents.Any(names.Contains)), .. said];
    }

    private static ImmutableArray<T> Read<T>(NpgsqlConnection connection, string name, JsonTypeInfo<ImmutableArray<T>> type) =>
        Value(connection, name) is { } json ? JsonSerializer.Deserialize(json, type) : [];

    private static string? Value(NpgsqlConnection connection, string name) =>
        (string?)connection.Value("select value from setting where name = $1", name);

    private static bool Set(NpgsqlConnection connection, string name, string value) => connection.Execute(
        """
        insert into setting (name, value) values ($1, $2)
        on conflict (name) do update set value = excluded.value where setting.value <> excluded.value
        """,
        name, value) > 0;
}
