using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Api;

/// <summary>The routes under <c>/api</c>, each with the role that it needs.</summary>
internal sealed class ReviewApi(WebApplication app, ReviewDesk desk, DeskDatabase kept, LiveFeed live, Team team, ServeOptions options)
{
    private const int MostDraft = 4 * 1024 * 1024;

    private readonly Rounds _rounds = new(kept);
    private readonly Presence _presence = new(live);

    /// <summary>Adds the routes.</summary>
    public void Map()
    {
        Get("/api", Role.Reader, "This description.", (http, _) => WriteAsync(http, json => OpenApi.Write(json, app)));
        Get("/api/me", Role.Reader, "Who asks, and what may be done.", (http, _) => WriteAsync(http, json => Me(json, Visitor.Of(http))));
        Get("/api/live", Role.Reader, "What happens, as server-sent events.", (http, _) =>
            _presence.ListenAsync(http, http.Request.Query["page"].ToString(), Visitor.Of(http).Name));
        MapReading();
        MapDeciding();
        MapKept();
        new RoundApi(app, desk, kept, team).Map();
        new SeriesApi(app, desk, team, options).Map();
        new LearnApi(app, desk, team).Map();
        new MentionApi(app, desk, kept, team).Map();
        MapTeam();
    }

    private void MapReading()
    {
        Open("/api/run", "Counts, meetings, themes, names.", (http, now) => WriteAsync(http, now.Queries.Overview));
        Open(
            "/api/documents",
            "Documents, meeting by meeting: 'from', 'count', 'q', 'only=incomplete'.",
            (http, now) => WriteAsync(http, json => now.Documents.Write(json, http.Request.Query["only"] == "incomplete",
                http.Request.Query["q"].ToString(), Number(http, "from", 0), Number(http, "count", 100))));
        Open(
            "/api/facets",
            "How many items of a view have each value.",
            (http, now) => WriteAsync(http, json => now.Queries.Facets(json, ReviewFilter.Of(http.Request.Query))));
        Open(
            "/api/rows",
            "Items of a view: 'from', 'count', filters, 'q'.",
            (http, now) =>
                WriteAsync(
                    http,
                    json =>
                        now.Queries.Rows(json, ReviewFilter.Of(http.Request.Query), Number(http, "from", 0), Number(http, "count", 100))));
        Open("/api/items/{id}", "One item with its line, links, matters, history and neighbours.", (http, now) =>
            FoundAsync(http, json => now.Queries.Item(json, Route(http, "id"), now.Links, now.Files, UnseenBy(http))));
        Open(
            "/api/candidates/{id}",
            "The earlier items that an item may continue, with their differences.",
            (http, now) => FoundAsync(http, json => now.Links.Candidates(json, Route(http, "id"), Reader(http))));
        Open(
            "/api/pair",
            "Two items side by side: 'earlier', 'later'.",
            (http, now) =>
                FoundAsync(
                    http, json => now.Links.Pair(
                        json, http.Request.Query["earlier"].ToString(), http.Request.Query["later"].ToString(), Reader(http))));
        Open(
            "/api/queue",
            "What a person should look at; 'only' for one kind.",
            (http, now) => WriteAsync(http, json => now.Queue.Write(json, http.Request.Query["only"].ToString())));
        Open("/api/events", "The log, newest first.", (http, now) =>
            WriteAsync(http, json => now.Queries.Log(json, Number(http, "after", 0), UnseenBy(http))));
        Open("/api/log.csv", "The log as a table.", (http, now) =>
            FileAsync(http, "decisions.csv", "text/csv; charset=utf-8",
            Tables.Csv(["seq", "when", "who", "field", "meeting", "item", "before", "after", "taken back", "round"],
            now.Queries.LogRows(UnseenBy(http)))));
        Open("/api/documents/{n}/file", "The document itself, where it is still what was read.", DocumentAsync);
        Open("/api/export/{format}", "The items of a view as a file.", ExportAsync);
        Post("/api/list", Role.Reader, "A list as a Word document.", ListAsync);
    }

    private void MapDeciding()
    {
        Post("/api/decisions", Role.Reviewer, "A decision: into the log, then into the pages.", DecideAsync);
        Post(
            "/api/undo",
            Role.Reviewer,
            "Takes back the last decision of who asks.",
            (http, now) => AnswerAsync(http, now.Store.Undo(Visitor.Of(http).Name)));
        app.MapPost("/api/documents", UploadAsync).WithMetadata(new Needs(Role.Lead, "Adds a document to the folder; it is read at once."));
    }

    private void MapKept()
    {
        Get(
            "/api/views",
            Role.Reader,
            "The saved views.",
            (http, _) =>
                WriteAsync(http, json => Table(json, "views", ["name", "query"], kept.Rows("SELECT name, query FROM view ORDER BY name"))));
        app.MapPut(
            "/api/views/{name}",
            (HttpContext http) =>
                BodyAsync(
                    http,
                    "query",
                    query =>
                        kept.Write(
                            "INSERT OR REPLACE INTO view VALUES ($1, $2, $3, $4)",
                            Route(http, "name"),
                            query.GetString() ?? "",
                            Visitor.Of(http).Name,
                            Now())))
            .WithMetadata(new Needs(Role.Reviewer, "Saves a view under a name."));
        app.MapDelete("/api/views/{name}", (HttpContext http) => { kept.Write("DELETE FROM view WHERE name = $1", Route(http, "name")); })
            .WithMetadata(new Needs(Role.Reviewer, "Forgets a view."));
        Get("/api/drafts/{name}", Role.Reader, "The draft of a list.", (http, _) => WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("draft");
            json.WriteRawValue(
                kept.Rows("SELECT json FROM draft WHERE name = $1", Route(http, "name")) is [[var draft]] ? draft : "null",
                skipInputValidation: true);
            json.WriteEndObject();
        }));
        app.MapPut(
            "/api/drafts/{name}",
            (HttpContext http) =>
                BodyAsync(
                    http,
                    "draft",
                    draft =>
                        kept.Write(
                            "INSERT OR REPLACE INTO draft VALUES ($1, $2, $3, $4)",
                            Route(http, "name"),
                            draft.GetRawText(),
                            Visitor.Of(http).Name,
                            Now())))
            .WithMetadata(new Needs(Role.Reviewer, "Keeps the draft of a list."));
    }

    private void MapTeam()
    {
        if (!options.Team)
        {
            return;
        }

        app.MapPost("/api/here", (HttpContext http) => HereAsync(http))
            .WithMetadata(new Needs(Role.Reader, "Tells the team which item a page shows."));
        Get(
            "/api/team",
            Role.Lead,
            "The people of the team.",
            (http, _) => WriteAsync(http, json => Table(json, "users", ["name", "role", "since"], team.People())));
        Get(
            "/api/team/audit",
            Role.Lead,
            "Who did what, beside the decisions.",
            (http, _) => WriteAsync(http, json => Table(json, "audit", ["at", "who", "what"], team.Audit(500))));
        Get(
            "/api/team/audit.csv",
            Role.Lead,
            "The same as a table, whole.",
            (http, _) =>
                FileAsync(http, "audit.csv", "text/csv; charset=utf-8", Tables.Csv(["at", "who", "what"], team.Audit(int.MaxValue))));
        app.MapPost("/api/team/invitations", (HttpContext http) => BodyAsync(http, "role", role => WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WriteString(
                "path",
                "/join?invitation="
                    + team.Invite(Model.EnumWord.Parse<Role>(role.GetString() ?? "") ?? Role.Reader, Visitor.Of(http).Name));
            json.WriteEndObject();
        }))).WithMetadata(new Needs(Role.Lead, "Makes an invitation: it works once, for seven days."));
        app.MapDelete(
            "/api/team/users/{name}",
            (HttpContext http) => team.Remove(Route(http, "name"), Visitor.Of(http).Name) ? Results.NoContent() : Results.NotFound())
            .WithMetadata(new Needs(Role.Lead, "Takes a person out of the team; decisions stay."));
    }

    private void Get(string path, Role role, string summary, Func<HttpContext, ReviewDesk, Task> answer) =>
        app.MapGet(path, (HttpContext http) => answer(http, desk)).WithMetadata(new Needs(role, summary));

    private void Open(string path, string summary, Func<HttpContext, Opened, Task> answer) =>
        app.MapGet(path, (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => answer(http, now))).WithMetadata(new Needs(Role.Reader, summary));

    private void Post(string path, Role role, string summary, Func<HttpContext, Opened, Task> answer) =>
        app.MapPost(path, (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => answer(http, now))).WithMetadata(new Needs(role, summary));

    private void Me(Utf8JsonWriter json, Visitor visitor)
    {
        json.WriteStartObject();
        json.WriteString("who", visitor.Name);
        json.WriteString("role", Model.EnumWord.Of(visitor.Role));
        json.WriteString("proof", visitor.Proof);
        json.WriteBoolean("team", options.Team && visitor.Role == Role.Lead);
        json.WriteBoolean("shared", options.Team);
        json.WriteBoolean("session", visitor.Proof.Length > 0);
        json.WriteBoolean("adds", desk.Job.CanRun && visitor.Role == Role.Lead);
        json.WriteString("ui", options.Language);
        json.WriteEndObject();
    }

    private async Task HereAsync(HttpContext http)
    {
        if (await Answers.ReadAsync(http, ReviewJson.Default.PlaceRequest) is { Page: not null, Item: not null } here)
        {
            _presence.At(here.Page, Visitor.Of(http).Name, here.Item);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private Unseen UnseenBy(HttpContext http) => new(Visitor.Of(http).Name, _rounds.Open);

    private async Task DecideAsync(HttpContext http, Opened now)
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

        Visitor visitor = Visitor.Of(http);
        if ((request.Settles && visitor.Role < Role.Lead) || (request.Round is { } name && !MayGive(name, request, visitor)))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await AnswerAsync(http, now.Store.Decide(request, visitor.Name));
    }

    // An opinion of a round is of one of its people, on one of its items, while it is open.
    private bool MayGive(string name, DecisionRequest request, Visitor visitor) =>
        _rounds.Find(name) is { IsOpen: true } round && request is { Field: "themes", Settles: false }
        && round.People.Contains(visitor.Name, StringComparer.OrdinalIgnoreCase) && round.Items.Contains(request.Item);

    // 409: somebody was faster; the answer holds the present value. 422: this decision is not possible.
    private static Task AnswerAsync(HttpContext http, DecisionAnswer answer)
    {
        http.Response.StatusCode = answer switch
        {
            { Problem: null } => StatusCodes.Status200OK,
            { Now: not null } => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return WriteAsync(http, json => JsonSerializer.Serialize(json, answer, ReviewJson.Default.DecisionAnswer));
    }

    private async Task UploadAsync(HttpContext http)
    {
        if (!desk.Job.CanRun)
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Uploads.MostBytes;
        string name = http.Request.Query["name"].ToString();
        if (await new Uploads(options.Documents!).AddAsync(name, http.Request.Body, http.RequestAborted) is { } problem)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await http.Response.WriteAsync(problem);
            return;
        }

        team.Note(Visitor.Of(http).Name, $"added {Path.GetFileName(name)}");
        desk.Job.Start();
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static async Task DocumentAsync(HttpContext http, Opened now)
    {
        if (!int.TryParse(Route(http, "n"), NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            || now.Files.Find(n) is not { } path)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Never shown by the browser itself: a page of a stranger's making stays a file.
        http.Response.Headers.ContentDisposition = "attachment";
        await Results
            .File(
                path,
                path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : "application/octet-stream",
                enableRangeProcessing: true)
            .ExecuteAsync(http);
    }

    private async Task ExportAsync(HttpContext http, Opened now)
    {
        string format = Route(http, "format");
        if (!ViewExport.Formats.TryGetValue(format, out (string File, string MediaType) form))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using Model.Runs.RunResult run = desk.Run.Open();
        await FileAsync(
            http,
            form.File,
            form.MediaType,
            ViewExport.Write(
                ViewExport.Cut(run, now.Queries.Ids(ReviewFilter.Of(http.Request.Query))),
                format,
                Reader(http)));
    }

    private static async Task ListAsync(HttpContext http, Opened now)
    {
        ListRequest? list;
        try
        {
            list = await JsonSerializer.DeserializeAsync(http.Request.Body, DeskJson.Default.ListRequest, http.RequestAborted);
        }
        catch (JsonException)
        {
            list = null;
        }

        if (list is not { Title: not null, Chapters: not null })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await FileAsync(http, "list.docx", ViewExport.Formats["docx"].MediaType, now.Queries.List(list));
    }

    private static async Task BodyAsync(HttpContext http, string member, Action<JsonElement> take)
    {
        await BodyAsync(http, member, found =>
        {
            take(found);
            return WriteAsync(http, json =>
            {
                json.WriteStartObject();
                json.WriteEndObject();
            });
        });
    }

    private static async Task BodyAsync(HttpContext http, string member, Func<JsonElement, Task> take)
    {
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = MostDraft;
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(member, out JsonElement found))
            {
                await take(found);
                return;
            }
        }
        catch (JsonException)
        {
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static void Table(Utf8JsonWriter json, string name, string[] columns, List<string[]> rows)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (string[] row in rows)
        {
            json.WriteStartObject();
            foreach ((int i, string column) in columns.Index())
            {
                json.WriteString(column, row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Route(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    private static Model.Language Reader(HttpContext http) =>
        http.Request.Query["ui"] == "ru" ? Model.Language.Russian : Model.Language.English;

    private static string Now() => EventTable.Time(TimeProvider.System.GetUtcNow());

    private static int Number(HttpContext http, string name, int otherwise) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write) => Answers.WriteAsync(http, write);

    private static Task FoundAsync(HttpContext http, Func<Utf8JsonWriter, bool> write) => Answers.FoundAsync(http, write);

    private static async Task FileAsync(HttpContext http, string name, string type, byte[] content)
    {
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
