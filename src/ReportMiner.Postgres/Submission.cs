using System.Collections.Immutable;
using System.Text.Json;
using Npgsql;
using ReportMiner.Ingestion;
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
    /// <summary>
    /// Adds the files of inputs. A file of the name of one that is there takes its place; one that has not changed costs nothing, unless
    /// the program is of another version.
    /// </summary>
    /// <param name="options">Inputs, and what their run is asked.</param>
    /// <param name="report">Told of each file: how many are done, of how many, and its name.</param>
    /// <returns>What came in.</returns>
    /// <exception cref="InputException">An input does not exist, cannot be opened, or holds no document.</exception>
    public Submitted Add(RunOptions options, Action<int, int, string>? report = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        CollectedInputs inputs = InputCollector.Gather(options.Inputs, null, options.FollowLinks);
        ImmutableArray<string> names = Distinct(InputNames.Of(options.Inputs, inputs.Files), inputs.Files);
        OriginalStore.Remember(database);
        var originals = new OriginalStore(database);
        int changed = 0;
        var refused = ImmutableArray.CreateBuilder<(string, Diagnostic)>();
        for (int i = 0; i < names.Length; i++)
        {
            (string? hash, Diagnostic? refusal) = Keep(originals, inputs.Files[i], inputs.Refused);
            changed += Add(names[i], hash, refusal is null ? SourceFile.Sidecar(inputs.Files[i]) : null, refusal) ? 1 : 0;
            if (refusal is not null)
            {
                refused.Add((names[i], refusal));
            }

            report?.Invoke(i + 1, names.Length, names[i]);
        }

        Ask(options, Named(options.Inputs, inputs.Files, names), changed > 0);
        return new Submitted(changed, refused.ToImmutable(), inputs.Notes);
    }

    /// <summary>An original that cannot be read has its reason in its place, as the row of a run over it has.</summary>
    private static (string? Hash, Diagnostic? Refusal) Keep(
        OriginalStore originals, string path, ImmutableDictionary<string, Diagnostic> refused)
    {
        if (refused.TryGetValue(path, out Diagnostic? refusal))
        {
            return (null, refusal);
        }

        try
        {
            using FileStream content = SourceFile.Whole(path);
            return (originals.Keep(content), null);
        }
        catch (UnreadableFileException e)
        {
            return (null, e.Diagnostic);
        }
    }

    private bool Add(string name, string? hash, byte[]? sidecar, Diagnostic? refusal)
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        int changed = connection.Execute(
            """
            insert into input (name, sha256, sidecar, refusal) values ($1, $2, $3, $4)
            on conflict (name) do update set sha256 = excluded.sha256, sidecar = excluded.sidecar, refusal = excluded.refusal
            where (input.sha256, input.sidecar, input.refusal) is distinct from (excluded.sha256, excluded.sidecar, excluded.refusal)
            """,
            name, hash, sidecar, refusal is null ? null : JsonSerializer.Serialize(refusal, StoredJson.Default.Diagnostic));
        if (changed > 0 && hash is not null)
        {
            Units.Ask(connection, "read", name);
        }

        transaction.Commit();
        return changed > 0;
    }

    private void Ask(RunOptions options, ImmutableArray<string> named, bool changed)
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        bool again = Settings.KeepVersion(connection, ReportRun.Version);
        if (again)
        {
            Units.AskAll(connection);
        }

        if (Settings.Keep(connection, options, named) | changed | again)
        {
            Units.Ask(connection, "matrix", "");
            Units.Wake(connection);
        }

        transaction.Commit();
    }

    /// <summary>Names of the files that were named one by one, in that order.</summary>
    private static ImmutableArray<string> Named(IReadOnlyList<string> inputs, ImmutableArray<string> files, ImmutableArray<string> names) =>
        [.. inputs.Where(File.Exists).Select(i => files.IndexOf(Path.GetFullPath(i))).Where(i => i >= 0).Select(i => names[i])];

    /// <summary>Two members of an archive may claim one name; each is a file of its own.</summary>
    private static ImmutableArray<string> Distinct(ImmutableArray<string> names, ImmutableArray<string> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select((name, i) => seen.Add(name) ? name : files[i])];
    }
}
