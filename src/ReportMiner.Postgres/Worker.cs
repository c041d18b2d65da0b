using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Translation;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres;

/// <summary>Takes units of a collection and does them, several at a time, until it is stopped or nothing is left.</summary>
public sealed class Worker : IDisposable
{
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a hand waits that was told of no work: while others are at work, whose leases may run out, and while nobody is.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), LongPause = TimeSpan.FromSeconds(15);

    private readonly Database _database;
    private readonly Units _units;
    private readonly PostgresEntries _entries;
    private readonly RunOptions _options;
    private readonly DocumentMaker _maker;
    private readonly Action<WorkEvent> _tell;
    private readonly WorkTelemetry _telemetry;
    private readonly ConcurrentDictionary<Guid, byte> _claims = new();

    /// <param name="database">The collection.</param>
    /// <param name="options">How many units at a time, models, limits; inputs and output are not looked at.</param>
    /// <param name="tell">Told of each unit; called by several threads.</param>
    public Worker(Database database, RunOptions options, Action<WorkEvent> tell)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _options = options;
        _tell = tell;
        _telemetry = new WorkTelemetry(database);
        _units = new Units(database.Source);
        _entries = new PostgresEntries(database.Source);
        _maker = new DocumentMaker(options, _entries);
    }

    /// <summary>Works.</summary>
    /// <param name="once">Whether to end when nothing is left to do, by this worker or any other; else it waits for more.</param>
    /// <param name="cancellation">Ends the work after the units at hand.</param>
    public void Run(bool once, CancellationToken cancellation)
    {
        using var signal = new WorkSignal(_database.Source);
        using var signs = new Timer(_ => Renew(), null, Sign, Sign);
        Task[] hands =
        [
            .. Enumerable.Range(0, _options.Jobs).Select(_ => Task.Run(() => Work(once, signal, cancellation), CancellationToken.None))
        ];
        Task.WaitAll(hands, CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _telemetry.Dispose();
        _maker.Dispose();
    }

    private void Work(bool once, WorkSignal signal, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                Task told = signal.Next;
                if (_units.Take() is { } unit)
                {
                    Do(unit, cancellation);
                }
                else if (_units.AnyOpen())
                {
                    Wait(told, Pause, cancellation);
                }
                else if (once)
                {
                    return;
                }
                else
                {
                    Wait(told, LongPause, cancellation);
                }
            }
            catch (NpgsqlException e)
            {
                // The database restarts, or the network is gone: what was held is free again when its lease has run out.
                _tell(new WorkEvent("", "", "store-away", 0, e.Message));
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }

    private static void Wait(Task told, TimeSpan longest, CancellationToken cancellation)
    {
        try
        {
            told.Wait(longest, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The loop ends.
        }
    }

    private void Do(Unit unit, CancellationToken cancellation)
    {
        _claims.TryAdd(unit.Claim, 0);
        long begun = Stopwatch.GetTimestamp();
        Activity? trace = WorkTelemetry.Begin(unit);
        string work = Directory.CreateTempSubdirectory("reportminer-work-").FullName;
        WorkEvent Told(string outcome, string? reason = null) =>
            new(unit.Kind == UnitKind.Read ? "read" : "matrix", unit.Key, outcome, Stopwatch.GetElapsedTime(begun).TotalSeconds, reason);
        WorkEvent told = Told("store-away");
        try
        {
            bool held = unit.Kind == UnitKind.Read ? Read(unit, work, cancellation) : Link(unit, work, cancellation);
            told = Told(held ? "done" : "taken-over");
            _tell(told);
        }
        catch (Exception e) when (e is not NpgsqlException)
        {
            bool stopped = e is OperationCanceledException;
            _units.GiveBack(unit, stopped ? "Stopped." : e.Message);
            told = Told(stopped ? "stopped" : "failed", stopped ? null : e.Message);
            _tell(told);
        }
        finally
        {
            _telemetry.Count(told, trace);
            _claims.TryRemove(unit.Claim, out _);
            Directory.Delete(work, recursive: true);
        }
    }

    private bool Read(Unit unit, string work, CancellationToken cancellation)
    {
        StoredInput? input;
        using (NpgsqlConnection connection = _database.Source.OpenConnection())
        {
            input = StoredInput.Of(connection, unit.Key);
        }

        if (input is { Hash: not null })
        {
            _maker.Make(Lay(input, work), cancellation);
        }

        return _units.Finish(unit, static _ => { });
    }

    private bool Link(Unit unit, string work, CancellationToken cancellation)
    {
        string results = Path.Combine(work, "out");
        RunOptions options;
        ImmutableArray<string> named;
        ImmutableArray<StoredInput> inputs;
        using (NpgsqlConnection connection = _database.Source.OpenConnection())
        {
            options = Settings.Of(connection, _options, out named);
            inputs = StoredInput.All(connection);
        }

        (string Path, string Name)[] files =
        [
            .. inputs.Select((input, i) => (Lay(input, Path.Combine(work, i.ToString(CultureInfo.InvariantCulture))), input.Name))
        ];
        options = options with
        {
            Inputs = [.. named.Select(name => files.FirstOrDefault(f => f.Name == name).Path).OfType<string>()],
            Output = results,
            Refused = inputs.Zip(files).Where(p => p.First.Refusal is not null)
                .ToImmutableDictionary(p => p.Second.Path, p => p.First.Refusal!, StringComparer.Ordinal),
        };
        using (RunResult run = ReportRun.Understand(files, options, _entries, cancellation))
        {
            new FolderStore(results).Write(run);
        }

        return _units.Finish(unit, connection => StoredRun.Write(connection, results)) && Index(cancellation);
    }

    /// <summary>
    /// Brings the index up to date, so that nobody who searches waits for it; where that is cut off, who searches first does it.
    /// </summary>
    private bool Index(CancellationToken cancellation)
    {
        using StemEmbeddingGenerator stems =
            StemEmbeddingGenerator.Load(Path.Combine(ShippedModels.Translation, TranslationFolder.TableName));
        using ItemIndex index = ItemIndex.OpenAsync(new PostgresStore(_database), null, stems, null, cancellation).GetAwaiter().GetResult();
        _tell(new WorkEvent("", "", "indexed", 0));
        return true;
    }

    /// <summary>Lays an input on the disk, where it has bytes.</summary>
    /// <returns>Its path.</returns>
    private string Lay(StoredInput input, string folder)
    {
        string path = Path.Combine(folder, input.Name.TrimStart('/'));
        if (input.Hash is not null)
        {
            new OriginalStore(_database).Lay(input.Hash, path);
            if (input.Sidecar is not null)
            {
                File.WriteAllBytes(SourceFile.SidecarPath(path), input.Sidecar);
            }
        }

        return path;
    }

    private void Renew()
    {
        if (_claims.IsEmpty)
        {
            return;
        }

        try
        {
            _units.Renew(_claims.Keys);
        }
        catch (NpgsqlException)
        {
            // Said by the hands, which ask the same database.
        }
    }
}
