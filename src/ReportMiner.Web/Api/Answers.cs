using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;

namespace ReportMiner.Web.Api;

/// <summary>Answers in JSON, whole or not at all.</summary>
internal static class Answers
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>
    /// Answers from the open results; 503 while they or their tables are being made: the page is notified when they are ready.
    /// </summary>
    public static Task WhenOpenAsync(HttpContext http, ReviewDesk desk, Func<Opened, Task> answer)
    {
        if (desk.Now is { } now)
        {
            return answer(now);
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    /// <summary>Writes an answer.</summary>
    public static Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write) => FoundAsync(http, json =>
    {
        write(json);
        return true;
    });

    /// <summary>Writes an answer, or says that there is none.</summary>
    /// <param name="http">Gets it.</param>
    /// <param name="write">Writes it; gives whether there is what was asked for.</param>
    public static async Task FoundAsync(HttpContext http, Func<Utf8JsonWriter, bool> write)
    {
        bool found;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            found = write(json);
        }

        if (!found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }

    /// <summary>Reads what was sent; <see langword="null"/> where it is not understood.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An object of texts.</summary>
    public static void Texts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        json.WriteStartObject();
        foreach ((string name, string? value) in members)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Says whether something was done, and notes it where it was.</summary>
    public static void Status(HttpContext http, bool done, string what, Team team)
    {
        http.Response.StatusCode = done ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        if (done)
        {
            team.Note(Visitor.Of(http).Name, what);
        }
    }
}
