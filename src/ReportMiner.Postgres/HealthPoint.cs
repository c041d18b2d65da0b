using System.Globalization;
using System.Net;
using System.Text;
using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres;

/// <summary>
/// Answers <c>GET /health</c> for those who watch over a worker: 200 with the counts of the collection where the store answers, else 503.
/// It tells numbers alone, and listens on this machine unless another address is asked for.
/// </summary>
public sealed class HealthPoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Database _database;

    private HealthPoint(Database database) => _database = database;

    /// <summary>Starts to listen.</summary>
    /// <param name="database">The collection.</param>
    /// <param name="at">A port, or an address and a port: <c>8081</c>, <c>0.0.0.0:8081</c>.</param>
    /// <exception cref="InputException">That is no address, or it is taken.</exception>
    public static HealthPoint Open(Database database, string at)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (!IPEndPoint.TryParse(at.Contains(':', StringComparison.Ordinal) ? at : $"127.0.0.1:{at}", out IPEndPoint? address)
            || address.Port == 0)
        {
            throw new InputException($"'{at}' is no port, and no address with a port.");
        }

        var point = new HealthPoint(database);
        try
        {
            string host = address.Address.Equals(IPAddress.Any) || address.Address.Equals(IPAddress.IPv6Any)
                ? "*"
                : address.Address.ToString();
            point._listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{address.Port}/"));
            point._listener.Start();
        }
        catch (HttpListenerException e)
        {
            point.Dispose();
            throw new InputException($"Nobody can listen at '{at}': {e.Message}");
        }

        _ = Task.Run(point.AnswerAsync);
        return point;
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext asked = await _listener.GetContextAsync().ConfigureAwait(false);
                (asked.Response.StatusCode, string body) = asked.Request.Url?.AbsolutePath == "/health" ? State() : (404, "");
                asked.Response.ContentType = "application/json";
                asked.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Who asked has gone, or the worker ends.
            }
        }
    }

    private (int Status, string Body) State()
    {
        try
        {
            StoreStatus status = StoreStatus.Of(_database);
            return (200, string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"status":"ok","ready":{{status.Ready}},"running":{{status.Running}},"done":{{status.Done}},"failed":{{status.Failed.Length}},"oldest_seconds":{{status.Oldest.TotalSeconds:0}}}"""));
        }
        catch (NpgsqlException)
        {
            return (503, """{"status":"the store does not answer"}""");
        }
    }
}
