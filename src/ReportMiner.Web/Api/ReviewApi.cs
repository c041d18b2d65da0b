using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReportMiner.Store.Folders;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Api;

/// <summary>The routes under <c>/api</c>.</summary>
internal static class ReviewApi
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static void Map(WebApplication app, ReviewStore store, FolderStore run, DoubtfulItems doubtful, ServeOptions options)
    {
        var queries = new ReviewQueries(store);
        app.MapGet("/api/run", (HttpContext http) => JsonAsync(http, queries.Overview));
        app.MapGet("/api/me", (HttpContext http) => JsonAsync(http, json =>
        {
            json.WriteStartObject();
            json.WriteString("who", options.Who);
            json.WriteString("ui", options.Language);
            json.WriteEndObject();
        }));
        app.MapGet("/api/facets", (HttpContext http) => JsonAsync(http, json => queries.Facets(json, ReviewFilter.Of(http.Request.Query))));
        app.MapGet("/api/rows", (HttpContext http) => JsonAsync(http, json => queries.Rows(json, ReviewFilter.Of(http.Request.Query), Number(http, "from", 0), Number(http, "count", 100))));
        app.MapGet("/api/queue", (HttpContext http) => JsonAsync(http, json => queries.Queue(json, doubtful.Ids)));
        app.MapGet("/api/events", (HttpContext http) => JsonAsync(http, json => queries.Log(json, Number(http, "after", 0))));
        app.MapGet("/api/items/{id}", (HttpContext http, string id) => ItemAsync(http, queries, id));
        app.MapPost("/api/decisions", (HttpContext http) => DecideAsync(http, store, options.Who));
        app.MapPost("/api/undo", (HttpContext http) => AnswerAsync(http, store.Undo(options.Who)));
        app.MapGet("/api/export/{format}", (HttpContext http, string format) => ExportAsync(http, queries, run, format));
    }

    private static int Number(HttpContext http, string name, int otherwise) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static async Task JsonAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            write(json);
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }

    private static async Task ItemAsync(HttpContext http, ReviewQueries queries, string id)
    {
        bool found = false;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            found = queries.Item(json, id);
        }

        http.Response.StatusCode = found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }

    private static async Task DecideAsync(HttpContext http, ReviewStore store, string who)
    {
        DecisionRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(http.Request.Body, ReviewJson.Default.DecisionRequest, http.RequestAborted);
        }
        catch (JsonException)
        {
            request = null;
        }

        if (request is not { Item: not null, Field: not null, Value: not null })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await AnswerAsync(http, store.Decide(request, who));
    }

    // 409: somebody was faster, and the answer tells what is there now. 422: it cannot be decided so.
    private static Task AnswerAsync(HttpContext http, DecisionAnswer answer)
    {
        http.Response.StatusCode = answer switch
        {
            { Problem: null } => StatusCodes.Status200OK,
            { Now: not null } => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return JsonAsync(http, json => JsonSerializer.Serialize(json, answer, ReviewJson.Default.DecisionAnswer));
    }

    private static async Task ExportAsync(HttpContext http, ReviewQueries queries, FolderStore run, string format)
    {
        if (!ViewExport.Formats.TryGetValue(format, out (string File, string MediaType) form))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        byte[] file = ViewExport.Write(ViewExport.Cut(run.Read(), queries.Ids(ReviewFilter.Of(http.Request.Query))), format);
        http.Response.ContentType = form.MediaType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{form.File}\"";
        await http.Response.Body.WriteAsync(file, http.RequestAborted);
    }
}
