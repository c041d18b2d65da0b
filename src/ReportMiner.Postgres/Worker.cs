using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres;

/// <summary>Takes units of a collection and does them, several at a time, until it is stopped or nothing is left.</summary>
public sealed class Worker : IDisposable
{
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromSeconds(1);

    private readonly Database _database;
    private readonly Units _units;
    private readonly PostgresEntries _entries;
    private readonly RunOptions _options;
    private readonly DocumentMaker _maker;
    private readonly Action<string> _say;
    private readonly ConcurrentDictionary<Guid, byte> _claims = new();

    /// <param name="database">The collection.</param>
    /// <param name="options">How many units at a time, models, limits; inputs and output are not looked at.</param>
    /// <param name="say">Takes a line about each unit; called by several threads.</param>
    public Worker(Database database, RunOptions options, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _options = options;
        _say = say;
        _units = new Units(database.Source);
        _entries = new PostgresEntries(database.Source);
        _maker = new DocumentMaker(options, _entries);
    }

    /// <summary>Works.</summary>
    /// <param name="once">Whether to end when nothing is left to do, by this worker or any other; else it waits for more.</param>
    /// <param name="cancellation">Ends the work after the units at hand.</param>
    public void Run(bool once, CancellationToken cancellation)
    {
        using var signs = new Timer(_ => Renew(), null, Sign, Sign);
        Task[] hands = [.. Enumerable.Range(0, _options.Jobs).Select(_ => Task.Run(() => Work(once, cancellation), CancellationToken.None))];
        Task.WaitAll(hands, CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _maker.Dispose();

    private void Work(bool once, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                if (_units.Take() is { } unit)
                {
                    Do(unit, cancellation);
                }
                else if (once && !_units.AnyOpen())
                {
                    return;
                }
                else
                {
                    cancellation.WaitHandle.WaitOne(Pause);
                }
            }
            catch (NpgsqlException e)
            {
                // The database restarts, or the network is gone: what was held is free again when its lease has run out.
                _say($"The store does not answer ({e.Message}); trying again.");
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }

    private void Do(Unit unit, CancellationToken cancellation)
    {
        _claims.TryAdd(unit.Claim, 0);
        string work = Directory.CreateTempSubdirectory("reportminer-work-").FullName;
        try
        {
            bool held = unit.Kind == UnitKind.Read ? Read(unit, work, cancellation) : Link(unit, work, cancellation);
            _say(held ? $"{Named(unit)}: done" : $"{Named(unit)}: somebody else has taken over");
        }
        catch (Exception e) when (e is not NpgsqlException)
        {
            _units.GiveBack(unit, e is OperationCanceledException ? "Stopped." : e.Message);
            _say($"{Named(unit)}: {(e is OperationCanceledException ? "given back" : e.Message)}");
        }
        finally
        {
            _claims.TryRemove(unit.Claim, out _);
            Directory.Delete(work, recursive: true);
        }
    }

    private bool Read(Unit unit, string work, CancellationToken cancellation)
    {
        string path = Path.Combine(work, "in", unit.Key);
        using (NpgsqlConnection connection = _database.Source.OpenConnection())
        {
            foreach ((string hash, byte[]? sidecar) in connection.Rows(r => (r.GetString(0), r.IsDBNull(1) ? null : (byte[])r[1]), "select sha256, sidecar from input where name = $1", unit.Key))
            {
                Lay(hash, sidecar, path);
            }
        }

        _maker.Make(path, cancellation);
        return _units.Finish(unit, static _ => { });
    }

    private bool Link(Unit unit, string work, CancellationToken cancellation)
    {
        string inputs = Path.Combine(work, "in"), results = Path.Combine(work, "out");
        ImmutableDictionary<string, Diagnostic> refused = LayAll(inputs);
        RunOptions options = Settings(_options) with { Inputs = [inputs], Output = results };
        using (RunResult run = ReportRun.Understand(options, _entries, refused, cancellation))
        {
            new FolderStore(results).Write(run);
        }

        return _units.Finish(unit, connection => StoredRun.Write(connection, results));
    }

    /// <summary>Lays all inputs on the disk.</summary>
    /// <returns>Those that no worker could read, by path.</returns>
    private ImmutableDictionary<string, Diagnostic> LayAll(string folder)
    {
        using NpgsqlConnection connection = _database.Source.OpenConnection();
        var inputs = connection.Rows(
            r => (Name: r.GetString(0), Hash: r.GetString(1), Sidecar: r.IsDBNull(2) ? null : (byte[])r[2], Failure: r.IsDBNull(3) ? null : r.GetString(3)),
            "select i.name, i.sha256, i.sidecar, case when u.state = 'failed' then u.failure end from input i left join unit u on u.kind = 'read' and u.key = i.name order by i.name");
        foreach ((string name, string hash, byte[]? sidecar, _) in inputs)
        {
            Lay(hash, sidecar, Path.Combine(folder, name));
        }

        return inputs.Where(i => i.Failure is not null)
            .ToImmutableDictionary(i => Path.Combine(folder, i.Name), i => DiagnosticCatalogue.ProgramFault.At($"Given up after {Units.MostTries} tries: {i.Failure}"), StringComparer.Ordinal);
    }

    private void Lay(string hash, byte[]? sidecar, string path)
    {
        new Originals(_database.Source).Lay(hash, path);
        if (sidecar is not null)
        {
            File.WriteAllBytes(SourceFile.SidecarPath(path), sidecar);
        }
    }

    private RunOptions Settings(RunOptions options)
    {
        using NpgsqlConnection connection = _database.Source.OpenConnection();
        HashSet<string> on = [.. connection.Rows(r => r.GetString(0), "select name from setting where value = 'true'")];
        return options with { CompareAll = on.Contains(Submission.CompareAll), Strict = on.Contains(Submission.Strict) };
    }

    private void Renew()
    {
        try
        {
            _units.Renew(_claims.Keys);
        }
        catch (NpgsqlException)
        {
            // Said by the hands, which ask the same database.
        }
    }

    private static string Named(Unit unit) => unit.Kind == UnitKind.Read ? unit.Key : "links between the documents";
}
