using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ReportMiner.Web.Desk;

/// <summary>
/// Sends events to all open pages (server-sent events). A page that does not keep up loses the oldest; it asks again when it is used.
/// </summary>
internal sealed class LiveFeed(CancellationToken stopping)
{
    private const int Kept = 100;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Channel<string>, bool> _pages = new();

    /// <summary>What a page receives when it begins to listen, besides later events.</summary>
    public Func<string?>? First { get; set; }

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">What of it: one line of JSON.</param>
    public void Tell(string name, string json)
    {
        foreach (Channel<string> page in _pages.Keys)
        {
            page.Writer.TryWrite(Message(name, json));
        }
    }

    /// <summary>Sends events to one page until it closes.</summary>
    public async Task ListenAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var page = Channel.CreateBounded<string>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages.TryAdd(page, true);
        try
        {
            await http.Response.WriteAsync(First?.Invoke() is { } first ? Message("job", first) : ": here\n\n", end.Token);
            while (!end.IsCancellationRequested)
            {
                await http.Response.Body.FlushAsync(end.Token);
                await http.Response.WriteAsync(await NextAsync(page.Reader, end.Token), end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page or the program has ended.
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }

    private static async Task<string> NextAsync(ChannelReader<string> page, CancellationToken end)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(end);
        wait.CancelAfter(Heartbeat);
        try
        {
            return await page.ReadAsync(wait.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return ": still here\n\n";
        }
    }

    private static string Message(string name, string json) => $"event: {name}\ndata: {json}\n\n";
}
