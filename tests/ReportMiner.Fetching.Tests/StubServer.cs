using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ReportMiner.Fetching.Tests;

/// <summary>A server of documents on this computer that misbehaves as the test asks.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Queue<string>> _faults = new();
    private readonly Lock _lock = new();
    private int _open;

    private StubServer(WebApplication app)
    {
        _app = app;
        _app.Run(AnswerAsync);
    }

    /// <summary>Scheme and host.</summary>
    public string Base => _app.Urls.First();

    /// <summary>Documents: bytes by "SYMBOL LANGUAGE TYPE" with the server's words.</summary>
    public ConcurrentDictionary<string, byte[]> Documents { get; } = new();

    /// <summary>Requests in order: path and query.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Whole bodies sent, by document.</summary>
    public ConcurrentDictionary<string, int> Bodies { get; } = new();

    /// <summary>The most requests that were open at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Text of robots.txt; none is 404.</summary>
    public string? Robots { get; set; }

    /// <summary>Whether answers carry an ETag.</summary>
    public bool Marks { get; set; } = true;

    public static async Task<StubServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StubServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Settings that ask this server, with hardly any pause.</summary>
    public FetchSettings Settings =>
        FetchSettings.Shipped with
        {
            Base = Base,
            DelaySeconds = 0.001,
            TrySeconds = 2,
            LeastBytesPerSecond = 1_000_000,
            MostMebibytes = 1
        };

    /// <summary>The next answers for a document go wrong in these ways; after them it is served.</summary>
    public void Fail(string document, params string[] faults) => _faults[document] = new Queue<string>(faults);

    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n% {text}\n" + new string('x', 3000) + "\n%%EOF\n");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        lock (_lock)
        {
            Requests.Add(http.Request.Path + http.Request.QueryString);
            MostAtOnce = Math.Max(MostAtOnce, ++_open);
        }

        try
        {
            await (http.Request.Path == "/robots.txt" ? RobotsAsync(http) : DocumentAsync(http));
        }
        catch (OperationCanceledException)
        {
            // The client went away.
        }
        finally
        {
            Leave(http);
        }
    }

    /// <summary>Counts a request as over; one that the client gives up ends here later than there.</summary>
    private void Leave(HttpContext http)
    {
        lock (_lock)
        {
            _open -= http.Items.TryAdd("left", true) ? 1 : 0;
        }
    }

    private async Task RobotsAsync(HttpContext http)
    {
        http.Response.StatusCode = Robots is null ? 404 : 200;
        await http.Response.WriteAsync(Robots ?? "");
    }

    private async Task DocumentAsync(HttpContext http)
    {
        string key = $"{http.Request.Query["s"]} {http.Request.Query["l"]} {http.Request.Query["t"]}";
        if (_faults.TryGetValue(key, out Queue<string>? faults) && faults.TryDequeue(out string? fault))
        {
            await MisbehaveAsync(http, key, fault);
        }
        else if (Documents.TryGetValue(key, out byte[]? body))
        {
            await ServeAsync(http, key, body, 0);
        }
        else
        {
            http.Response.StatusCode = 404;
        }
    }

    private async Task ServeAsync(HttpContext http, string key, byte[] body, int cutAfter)
    {
        string mark = $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(body))[..16]}\"";
        if (Marks)
        {
            http.Response.Headers.ETag = mark;
        }

        if (Marks && http.Request.Headers.IfNoneMatch == mark)
        {
            http.Response.StatusCode = 304;
            return;
        }

        int from = 0;
        if (Marks && http.Request.Headers.Range.ToString() is { Length: > 0 } range && http.Request.Headers.IfRange == mark)
        {
            from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            http.Response.StatusCode = 206;
            http.Response.Headers.ContentRange = $"bytes {from}-{body.Length - 1}/{body.Length}";
        }

        http.Response.ContentLength = body.Length - from;
        int until = cutAfter > 0 ? from + cutAfter : body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(from, until - from), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        if (cutAfter > 0)
        {
            http.Abort();
        }
        else if (from == 0)
        {
            Bodies.AddOrUpdate(key, 1, (_, n) => n + 1);
        }
    }

    private async Task MisbehaveAsync(HttpContext http, string key, string fault)
    {
        switch (fault)
        {
            case "empty":
                return;
            case "html":
                await http.Response.WriteAsync("\n<!DOCTYPE html><title>Please wait</title>");
                return;
            case "type":
                await http.Response.WriteAsync("PK\u0003\u0004nothing of a zip file");
                return;
            case "429":
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = "1";
                return;
            case "cut":
                await ServeAsync(http, key, Documents[key], 1000);
                return;
            case "slow":
                Leave(http);
                http.Response.ContentLength = 100_000;
                for (int i = 0; i < 1000; i++)
                {
                    await http.Response.Body.WriteAsync("%PDF-"u8.ToArray(), http.RequestAborted);
                    await Task.Delay(50, http.RequestAborted);
                }

                return;
            case "endless":
                Leave(http);
                byte[] block = new byte[64 * 1024];
                while (!http.RequestAborted.IsCancellationRequested)
                {
                    await http.Response.Body.WriteAsync(block, http.RequestAborted);
                }

                return;
            case "circle":
                http.Response.Redirect(http.Request.Path + http.Request.QueryString);
                _faults[key].Enqueue("circle");
                return;
            case "away":
                http.Response.Redirect("http://elsewhere.example/file.pdf");
                return;
            case "moved":
                http.Response.Redirect($"/doc/undoc/gen/v25/077/01/pdf/v2507701.pdf{http.Request.QueryString}");
                return;
            default:
                http.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                return;
        }
    }
}
