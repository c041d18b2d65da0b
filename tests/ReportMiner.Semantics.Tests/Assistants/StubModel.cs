using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMiner.Semantics.Tests.Assistants;

/// <summary>
/// A server on loopback that speaks the OpenAI protocol and answers by a script, one turn a request; the last turn repeats.
/// </summary>
internal sealed class StubModel : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Turn> _turns;
    private readonly CancellationTokenSource _stop = new();
    private Turn _last;

    public StubModel(params Turn[] turns)
    {
        _turns = new ConcurrentQueue<Turn>(turns);
        _last = turns[^1];
        int port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/v1");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Answers a request.</summary>
    public delegate Task Turn(HttpListenerContext context, JsonNode request, CancellationToken stop);

    public Uri Address { get; }

    /// <summary>The requests so far, as they came in.</summary>
    public ConcurrentQueue<JsonNode> Requests { get; } = new();

    /// <summary>Streams a text in small pieces.</summary>
    public static Turn Say(string text) =>
        (context, _, _) => StreamAsync(context, [.. text.Chunk(7).Select(c => new JsonObject { ["content"] = new string(c) })], "stop");

    /// <summary>Answers with a text in one piece.</summary>
    public static Turn Whole(string text) => (context, _, _) => WriteAsync(context, new JsonObject
    {
        ["id"] = "chat_1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "stub",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }.ToJsonString(), "application/json");

    /// <summary>Calls a function of the plugin.</summary>
    public static Turn Call(string function, JsonObject arguments) => (context, _, _) => StreamAsync(
        context,
        [
            new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = "Let me look that up.",
                ["tool_calls"] = new JsonArray(new JsonObject
                {
                    ["index"] = 0,
                    ["id"] = "call_1",
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = "corpus-" + function, ["arguments"] = arguments.ToJsonString() },
                }),
            },
        ],
        "tool_calls");

    /// <summary>
    /// Embeds texts by the Latin and Cyrillic letters in them, one dimension a letter, so that texts of the same words are near; in the
    /// form that the request asks for, or as plain numbers.
    /// </summary>
    /// <param name="dimensions">Numbers in a vector.</param>
    /// <param name="plain">Whether to answer with plain numbers whatever was asked.</param>
    /// <param name="missing">Vectors left out at the end.</param>
    /// <param name="unit">What a letter counts.</param>
    public static Turn Embed(int dimensions = 64, bool plain = false, int missing = 0, float unit = 1) => (context, request, _) =>
    {
        string[] texts = request["input"] is JsonArray many ? [.. many.Select(t => (string)t!)] : [(string)request["input"]!];
        bool packed = !plain && (string?)request["encoding_format"] == "base64";
        var data =
            new JsonArray([
                .. texts.SkipLast(missing)
                    .Select((t, i) =>
                        new JsonObject { ["object"] = "embedding", ["index"] = i, ["embedding"] = Vector(t, dimensions, packed, unit) })
            ]);
        return WriteAsync(context, new JsonObject
        {
            ["object"] = "list", ["model"] = "stub", ["data"] = data,
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        }.ToJsonString(), "application/json");
    };

    /// <summary>Fails with a status and repeats the key that was sent.</summary>
    public static Turn Fail(int status) => async (context, _, _) =>
    {
        context.Response.StatusCode = status;
        await WriteAsync(context, $"{{\"error\": {{\"message\": \"Bad key {context.Request.Headers["Authorization"]}\"}}}}");
    };

    /// <summary>Never answers.</summary>
    public static Turn Hang() => (_, _, stop) => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Begins to answer and never ends.</summary>
    public static Turn Stall() => async (context, _, stop) =>
    {
        context.Response.SendChunked = true;
        context.Response.ContentType = "text/event-stream";
        await context.Response.OutputStream.WriteAsync(
            Encoding.UTF8.GetBytes(Event(new JsonObject { ["content"] = "Logs are" }, null)), stop);
        await context.Response.OutputStream.FlushAsync(stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    /// <summary>Answers with something that is not of the protocol.</summary>
    public static Turn Babble() => (context, _, _) => WriteAsync(context, "<html>It works!</html>");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Close();
        _stop.Dispose();
    }

    private static JsonNode Vector(string text, int dimensions, bool packed, float unit)
    {
        float[] vector = new float[dimensions];
        foreach (char letter in text.ToLowerInvariant().Where(c => dimensions > 0 && char.IsLetter(c)))
        {
            vector[letter % dimensions] += unit;
        }

        return packed
            ? JsonValue.Create(Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)))!
            : new JsonArray([.. vector.Select(v => JsonValue.Create(v))]);
    }

    private static async Task StreamAsync(HttpListenerContext context, JsonObject[] deltas, string finish)
    {
        var events = new StringBuilder();
        foreach (JsonObject delta in deltas)
        {
            events.Append(Event(delta, null));
        }

        events.Append(Event([], finish)).Append("data: [DONE]\n\n");
        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, events.ToString());
    }

    private static string Event(JsonObject delta, string? finish) => "data: " + new JsonObject
    {
        ["id"] = "chat_1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "stub",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    }.ToJsonString() + "\n\n";

    private static async Task WriteAsync(HttpListenerContext context, string body, string? type = null)
    {
        context.Response.ContentType = type ?? context.Response.ContentType;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                JsonNode request = JsonNode.Parse(await reader.ReadToEndAsync())!;
                Requests.Enqueue(request);
                _last = _turns.TryDequeue(out Turn? turn) ? turn : _last;
                _ = _last(context, request, _stop.Token);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
