using System.Diagnostics;
using System.Diagnostics.Metrics;
using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>
/// Measurements and traces of a worker, for whoever listens; the names are those of OpenTelemetry. Nothing is measured where nobody does.
/// </summary>
public sealed class WorkTelemetry : IDisposable
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public static string Name => "ReportMiner.Work";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _units;
    private readonly Histogram<double> _seconds;
    private readonly Database _database;

    internal WorkTelemetry(Database database)
    {
        _database = database;
        _units = _meter.CreateCounter<long>("reportminer.work.units", "{unit}", "Units of work by kind and outcome.");
        _seconds = _meter.CreateHistogram<double>("reportminer.work.duration", "s", "How long a unit took, by kind.");
        _meter.CreateObservableGauge(
            "reportminer.work.backlog", Backlog, "{unit}", "Units of the collection by state: ready, running, failed.");
        _meter.CreateObservableGauge("reportminer.work.oldest", Oldest, "s", "How long the oldest unit that is ready has waited.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    /// <summary>Begins the trace of a unit.</summary>
    internal static Activity? Begin(Unit unit)
    {
        Activity? trace = Traces.StartActivity(unit.Kind == UnitKind.Read ? "read" : "matrix", ActivityKind.Consumer);
        trace?.SetTag("reportminer.unit", unit.Key);
        return trace;
    }

    /// <summary>Counts what became of a unit, and ends its trace.</summary>
    internal void Count(WorkEvent told, Activity? trace)
    {
        if (told.Kind.Length > 0)
        {
            _units.Add(1, new("kind", told.Kind), new("outcome", told.Outcome));
            _seconds.Record(told.Seconds, new KeyValuePair<string, object?>("kind", told.Kind));
        }

        trace?.SetStatus(told.Outcome == "done" ? ActivityStatusCode.Ok : ActivityStatusCode.Error, told.Outcome);
        trace?.Dispose();
    }

    private IEnumerable<Measurement<long>> Backlog() => Ask(
        [], status => new Measurement<long>[]
        {
            new(status.Ready, new KeyValuePair<string, object?>("state", "ready")),
            new(status.Running, new KeyValuePair<string, object?>("state", "running")),
            new(status.Failed.Length, new KeyValuePair<string, object?>("state", "failed")),
        });

    private IEnumerable<Measurement<double>> Oldest() => Ask([], status => new Measurement<double>[] { new(status.Oldest.TotalSeconds) });

    // Who measures is not told by a fault of ours that the store is away: there is then no measurement.
    private T Ask<T>(T otherwise, Func<StoreStatus, T> told)
    {
        try
        {
            return told(StoreStatus.Of(_database));
        }
        catch (NpgsqlException)
        {
            return otherwise;
        }
    }
}
