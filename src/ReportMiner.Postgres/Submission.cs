using System.Collections.Immutable;
using Npgsql;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Postgres;

/// <summary>Puts documents into a collection, and asks for the work on them.</summary>
/// <param name="database">The collection.</param>
public sealed class Submission(Database database)
{
    /// <summary>Name of the setting that says whether items of different bodies are linked.</summary>
    internal const string CompareAll = "compare-all", Strict = "strict";

    /// <summary>Adds the files of inputs. A file of the name of one that is there takes its place; one that has not changed costs nothing.</summary>
    /// <param name="options">Inputs, and what their run is asked.</param>
    /// <param name="report">Told of each file: how many are done, of how many, and its name.</param>
    /// <returns>How many files are new or changed.</returns>
    /// <exception cref="InputException">An input does not exist, cannot be opened, or holds no document.</exception>
    public int Add(RunOptions options, Action<int, int, string>? report = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        CollectedInputs inputs = InputCollector.Gather(options.Inputs, null, options.FollowLinks);
        ImmutableArray<string> files = [.. inputs.Files.Where(f => !inputs.Refused.ContainsKey(f))];
        if (inputs.Refused.Count > 0)
        {
            KeyValuePair<string, Diagnostic> first = inputs.Refused.First();
            throw new InputException($"'{first.Key}' cannot be submitted: {first.Value.Message}");
        }

        if (files.FirstOrDefault(f => !File.Exists(f)) is { } inside)
        {
            throw new InputException($"'{inside}' is in an archive: unpack it, then submit the folder.");
        }

        ImmutableArray<string> names = InputNames.Of(options.Inputs, files);
        var originals = new Originals(database.Source);
        int changed = 0;
        for (int i = 0; i < files.Length; i++)
        {
            changed += Add(originals, files[i], names[i]) ? 1 : 0;
            report?.Invoke(i + 1, files.Length, names[i]);
        }

        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        bool set = Set(connection, CompareAll, options.CompareAll) | Set(connection, Strict, options.Strict);
        if (changed > 0 || set)
        {
            Units.Ask(connection, "matrix", "");
            Units.Wake(connection);
        }

        transaction.Commit();
        return changed;
    }

    private bool Add(Originals originals, string path, string name)
    {
        string hash = originals.Keep(path);
        byte[]? sidecar = SourceFile.Sidecar(path);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        int changed = connection.Execute(
            """
            insert into input (name, sha256, sidecar) values ($1, $2, $3)
            on conflict (name) do update set sha256 = excluded.sha256, sidecar = excluded.sidecar
            where (input.sha256, input.sidecar) is distinct from (excluded.sha256, excluded.sidecar)
            """,
            name, hash, sidecar is null ? DBNull.Value : sidecar);
        if (changed > 0)
        {
            Units.Ask(connection, "read", name);
        }

        transaction.Commit();
        return changed > 0;
    }

    private static bool Set(NpgsqlConnection connection, string name, bool value) =>
        connection.Execute(
            "insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value where setting.value <> excluded.value",
            name, value ? "true" : "false") > 0;
}
