using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Postgres.Tests;

/// <summary>What a worker does can be measured, followed and read, and none of it holds the text of a document.</summary>
public sealed class TelemetryTests(Cluster cluster) : IClassFixture<Cluster>
{
    [PostgresFact]
    public void Units_are_counted_traced_and_logged_and_nothing_tells_the_text()
    {
        string address = cluster.Collection();
        string[] documents = ["expert-panel-2019-en.md", "expert-panel-2019-ru.md"];
        Sharing.Submit(address, [.. documents.Select(d => Path.Combine(Sharing.Samples, d))]);
        var counted = new ConcurrentDictionary<string, double>();
        var traces = new ConcurrentBag<string>();
        using MeterListener meters = Listening(counted);
        using ActivityListener activities = Listening(traces);
        var logged = new MemoryStream();
        using Database database = Sharing.Open(address);
        using (var log = new WorkLog(logged, TimeProvider.System))
        using (var worker = new Worker(database, new RunOptions { Inputs = [], Output = "", Jobs = 1 }, log.Write))
        {
            meters.RecordObservableInstruments();
            counted["reportminer.work.backlog ready"].Should().Be(3);
            counted["reportminer.work.oldest"].Should().BeGreaterThan(0);
            worker.Run(once: true, CancellationToken.None);
            meters.RecordObservableInstruments();
        }

        counted["reportminer.work.units read done"].Should().Be(2);
        counted["reportminer.work.units matrix done"].Should().Be(1);
        counted["reportminer.work.duration read"].Should().BePositive();
        counted["reportminer.work.backlog ready"].Should().Be(0);
        counted["reportminer.work.backlog failed"].Should().Be(0);
        traces.Order(StringComparer.Ordinal).Should()
            .Equal("matrix  Ok", "read expert-panel-2019-en.md Ok", "read expert-panel-2019-ru.md Ok");

        string text = System.Text.Encoding.UTF8.GetString(logged.ToArray());
        JsonElement[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        lines.Select(l => $"{l.GetProperty("kind")} {l.GetProperty("unit")} {l.GetProperty("outcome")}").Should().BeEquivalentTo(
            "read expert-panel-2019-en.md done", "read expert-panel-2019-ru.md done", "matrix  done", "  indexed");
        string[] words =
        [
            .. documents.SelectMany(d => File.ReadAllText(Path.Combine(Sharing.Samples, d)).Split([' ', '\n']))
                .Where(w => w.Length > 9 && w.All(char.IsLetter))
        ];
        words.Should().HaveCountGreaterThan(20).And.OnlyContain(w => !text.Contains(w, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Health_tells_the_counts_of_the_collection()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Path.Combine(Sharing.Samples, "expert-panel-2019-en.md"));
        using Database database = Sharing.Open(address);
        string port = FreePort();
        using HealthPoint point = HealthPoint.Open(database, port);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        JsonElement told = JsonDocument.Parse(await client.GetStringAsync("/health")).RootElement;

        told.GetProperty("status").GetString().Should().Be("ok");
        told.GetProperty("ready").GetInt32().Should().Be(2);
        (await client.GetAsync("/other")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        Action second = () => HealthPoint.Open(database, port);
        second.Should().Throw<InputException>().WithMessage($"Nobody can listen at '{port}'*");
        Action wrong = () => HealthPoint.Open(database, "port");
        wrong.Should().Throw<InputException>();
    }

    [PostgresFact]
    public void Measurements_and_traces_go_to_the_collector_that_the_environment_names()
    {
        string address = cluster.Collection(), port = FreePort();
        Sharing.Submit(address, Path.Combine(Sharing.Samples, "expert-panel-2019-en.md"));
        var bodies = new ConcurrentDictionary<string, string>();
        using var collector = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        collector.Start();
        _ = Task.Run(async () =>
        {
            while (collector.IsListening)
            {
                HttpListenerContext sent = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await sent.Request.InputStream.CopyToAsync(body);
                bodies.AddOrUpdate(sent.Request.Url!.AbsolutePath, _ => Text(body), (_, before) => before + Text(body));
                sent.Response.Close();
            }
        });
        using Process worker = Sharing.Start(
            ["work", "--store", address, "--once", "--jobs", "1"], ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        worker.StandardError.ReadToEnd();
        worker.WaitForExit();

        worker.ExitCode.Should().Be(0);
        bodies["/v1/metrics"].Should().Contain("reportminer.work.units").And.Contain("reportminer.work.backlog").And
            .Contain("reportminer-work");
        bodies["/v1/traces"].Should().Contain("matrix").And.Contain("expert-panel-2019-en.md");
    }

    private static string Text(MemoryStream body) => System.Text.Encoding.Latin1.GetString(body.ToArray());

    private static MeterListener Listening(ConcurrentDictionary<string, double> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name
                == WorkTelemetry.Name) { l.EnableMeasurementEvents(instrument); } }
        };
        void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string name = string.Join(' ', [instrument.Name, .. tags.ToArray().Select(t => t.Value)]);
            counted.AddOrUpdate(name, value, (_, before) => instrument is Counter<long> ? before + value : value);
        }

        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Take(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Take(i, value, tags));
        listener.Start();
        return listener;
    }

    private static ActivityListener Listening(ConcurrentBag<string> traces)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == WorkTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
                traces.Add($"{activity.OperationName} {activity.GetTagItem("reportminer.unit")} {activity.Status}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
