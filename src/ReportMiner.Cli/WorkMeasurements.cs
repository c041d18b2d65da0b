using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ReportMiner.Postgres;

namespace ReportMiner.Cli;

/// <summary>
/// Sends measurements and traces of a worker to a collector of OpenTelemetry, where its variables name one; else nothing leaves the
/// program.
/// </summary>
internal sealed class WorkMeasurements : IDisposable
{
    /// <summary>
    /// The variable that turns sending on; its kin (headers, protocol, name of the service) are read as OpenTelemetry says.
    /// </summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly MeterProvider _meters = Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(Name).AddMeter(WorkTelemetry.Name).AddOtlpExporter().Build();

    private readonly TracerProvider _traces = Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Name).AddSource(WorkTelemetry.Name).AddOtlpExporter().Build();

    private WorkMeasurements()
    {
    }

    /// <returns><see langword="null"/> where no collector is named.</returns>
    public static WorkMeasurements? Start() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)) ? null : new WorkMeasurements();

    /// <summary>Measures and sends now, while the worker is still there to be asked.</summary>
    public void Flush() => _meters.ForceFlush();

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _meters.Dispose();
    }

    private static void Name(ResourceBuilder resource) => resource.AddService("reportminer-work").AddEnvironmentVariableDetector();
}
