using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReportMiner.Export.Tests.Browsing;

/// <summary>A page in headless Chromium, driven over its debugging protocol.</summary>
internal sealed partial class Browser : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("browser-").FullName;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly CancellationTokenSource _stop;
    private Process? _process;
    private Task _reading = Task.CompletedTask;
    private string? _session;
    private int _last;

    /// <summary>What went wrong in the page: uncaught faults, and what it or the browser logged.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Addresses that the page asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    private Browser(TimeSpan limit) => _stop = new(limit);

    /// <param name="page">The page to begin with.</param>
    /// <param name="limit">After it the browser is ended; two minutes by default.</param>
    public static async Task<Browser> OpenAsync(string page, TimeSpan? limit = null)
    {
        var browser = new Browser(limit ?? TimeSpan.FromMinutes(2));
        string file = Path.Combine(browser._folder, "page.html");
        await File.WriteAllTextAsync(file, page);
        await browser.StartAsync();
        string target = (string)(await browser.AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }))["targetId"]!;
        browser._session =
            (string)(await browser.AskAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await browser.AskAsync(domain + ".enable");
        }

        await browser.AskAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await browser.UntilAsync("document.readyState === 'complete' && location.protocol === 'file:'");
        return browser;
    }

    /// <summary>Opens an address as a person who types it: no page leads there.</summary>
    public Task GoAsync(string address) => AskAsync("Page.navigate", new() { ["url"] = address });

    /// <summary>Notes no more requests: Chromium keeps the bodies of those that it notes.</summary>
    public Task NoteNoRequestsAsync() => AskAsync("Network.disable");

    public Task SizeAsync(int width, int height) =>
        AskAsync(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });

    /// <summary>Gives the value of an expression, which may be a promise.</summary>
    public async Task<JsonNode?> ValueAsync(string expression)
    {
        JsonNode answer =
            await AskAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return answer["exceptionDetails"] is { } fault
            ? throw new InvalidOperationException(fault.ToJsonString())
            : answer["result"]!["value"];
    }

    public async Task<string> TextAsync(string expression) => (string?)await ValueAsync($"String({expression})") ?? "";

    /// <summary>Waits until an expression is true, at most ten seconds.</summary>
    public async Task UntilAsync(string expression)
    {
        for (int i = 0; i < 500; i++)
        {
            if ((bool?)await ValueAsync($"Boolean({expression})") == true)
            {
                return;
            }

            await Task.Delay(20);
        }

        string state =
            await TextAsync(
                "JSON.stringify({ address: location.hash, focus: document.activeElement?.outerHTML.slice(0, 200), dialog: "
                    + "document.querySelector('dialog[open]')?.textContent.slice(0, 100), heading: "
                    + "document.querySelector('h1')?.textContent, seen: window.seen?.slice(-8), keys: localStorage.getItem('rm-keys') })");
        throw new TimeoutException($"{expression}; the page: {state}");
    }

    /// <summary>Presses a key: <c>Tab</c>, <c>Enter</c>, <c>Escape</c>, an arrow, a space or a character.</summary>
    /// <param name="key">What it writes under the layout of the person.</param>
    /// <param name="shift">Whether Shift is held.</param>
    /// <param name="place">Its place, such as <c>KeyJ</c>; that of the character on an English keyboard by default.</param>
    public async Task PressAsync(string key, bool shift = false, string? place = null)
    {
        string text = key switch { "Enter" => "\r", { Length: > 1 } => "", _ => key };
        int code = key switch
        {
            "Enter" => 13,
            "Tab" => 9,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => char.ToUpperInvariant(key[0])
        };
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            JsonObject stroke = new()
            {
                ["type"] = type,
                ["key"] = key,
                ["code"] = place ?? CodeOf(key),
                ["windowsVirtualKeyCode"] = code,
                ["modifiers"] = shift ? 8 : 0
            };
            if (type == "keyDown" && text.Length > 0)
            {
                stroke["text"] = text;
            }

            await AskAsync("Input.dispatchKeyEvent", stroke);
        }
    }

    private static string CodeOf(string key) => key switch
    {
        " " => "Space",
        "/" => "Slash",
        [>= 'a' and <= 'z'] => "Key" + key.ToUpperInvariant(),
        [>= '0' and <= '9'] => "Digit" + key,
        _ => key,
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _stop.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // The browser may still be writing its profile.
        }
    }

    private async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(
            "chromium",
            [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                $"--user-data-dir={_folder}/profile",
                "about:blank"
            ])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        Uri? address = null;
        while (address is null && await _process.StandardError.ReadLineAsync(_stop.Token) is { } line)
        {
            address = Listening().Match(line) is { Success: true } match ? new Uri(match.Groups[1].Value) : null;
        }

        _ = _process.StandardError.ReadToEndAsync(_stop.Token);
        await _socket.ConnectAsync(address ?? throw new InvalidOperationException("The browser did not start."), _stop.Token);
        _reading = ReadAsync();
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject? parameters = null)
    {
        int id = ++_last;
        var answer = _waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, _stop.Token);
        return await answer.Task.WaitAsync(_stop.Token);
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[1 << 16];
        using var whole = new MemoryStream();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                WebSocketReceiveResult part = await _socket.ReceiveAsync(buffer, _stop.Token);
                whole.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(whole.ToArray())!);
                    whole.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The page is closed.
        }
    }

    private void Take(JsonNode message)
    {
        if ((int?)message["id"] is { } id && _waiting.TryRemove(id, out TaskCompletionSource<JsonNode>? waiting))
        {
            _ = message["error"] is { } error
                ? waiting.TrySetException(new InvalidOperationException(error.ToJsonString()))
                : waiting.TrySetResult(message["result"]!);
            return;
        }

        switch ((string?)message["method"])
        {
            case "Runtime.exceptionThrown" or "Log.entryAdded" or "Runtime.consoleAPICalled":
                Faults.Enqueue(message["params"]!.ToJsonString());
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)message["params"]!["request"]!["url"]!);
                break;
        }
    }

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();
}
