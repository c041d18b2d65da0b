using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Api;

/// <summary>The routes of disagreements and blind rounds.</summary>
internal sealed class RoundApi(WebApplication app, ReviewDesk desk, DeskDatabase kept, Team team)
{
    private readonly Rounds _rounds = new(kept);

    /// <summary>Adds the routes.</summary>
    public void Map()
    {
        app.MapGet("/api/disagreements", (HttpContext http) =>
            Answers.WhenOpenAsync(http, desk, now => Answers
            .WriteAsync(http, json => now.Queries.Differing(json, new Unseen(Visitor.Of(http).Name, _rounds.Open)))))
            .WithMetadata(new Needs(Role.Reader, "The matters on which two people differ, with what each said."));
        app.MapGet("/api/rounds", (HttpContext http) =>
            Answers.WhenOpenAsync(http, desk, now => Answers
            .WriteAsync(http, json => new RoundQueries(now.Store).List(json, _rounds.All, Visitor.Of(http).Name))))
            .WithMetadata(new Needs(Role.Reader, "The blind rounds, and how far each person is."));
        app.MapGet("/api/rounds/{name}", (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => OneAsync(http, now)))
            .WithMetadata(new Needs(Role.Reader, "A blind round: one's own opinions; once it is closed, the agreement by theme."));
        app.MapPost("/api/rounds", (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => BeginAsync(http, now)))
            .WithMetadata(new Needs(Role.Lead, "Opens a blind round: 'name', 'people', the 'query' of a view, 'count'."));
        app.MapPost("/api/rounds/{name}/close", (HttpContext http) =>
            { Answers.Status(http, _rounds.Close(Name(http)), "closed the round " + Name(http), team); })
            .WithMetadata(new Needs(Role.Lead, "Closes a blind round: its opinions are seen from now on."));
        app.MapPost("/api/rounds/{name}/take", (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => TakeAsync(http, now)))
            .WithMetadata(new Needs(Role.Lead, "Decides what all agreed on in a closed round."));
    }

    private async Task OneAsync(HttpContext http, Opened now)
    {
        if (_rounds.Find(Name(http)) is { } round)
        {
            await Answers.WriteAsync(http, json => new RoundQueries(now.Store).Write(json, round, Visitor.Of(http).Name));
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task BeginAsync(HttpContext http, Opened now)
    {
        RoundRequest? request = await Answers.ReadAsync(http, ReviewJson.Default.RoundRequest);
        if (request is not { Name: not null, People: not null })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        List<string> items = now.Queries.OncePerLine(ReviewFilter.Of(QueryHelpers.ParseQuery(request.Query ?? "")),
            Math.Clamp(request.Count, 1, Rounds.MostItems));
        string who = Visitor.Of(http).Name;
        string? problem = _rounds.Begin(request.Name, request.People, items, who);
        http.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        if (problem is null)
        {
            team.Note(who, $"opened the round {request.Name.Trim()}");
        }

        await Answers.WriteAsync(http, json => Answers.Texts(json, ("problem", problem)));
    }

    private async Task TakeAsync(HttpContext http, Opened now)
    {
        if (_rounds.Find(Name(http)) is not { IsOpen: false } round)
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        int taken = 0;
        foreach ((string item, string value) in new RoundQueries(now.Store).Agreed(round))
        {
            int version = now.Store.Matters(item).TryGetValue("themes", out Matter? matter) ? matter.Version : 0;
            taken += now.Store.Decide(new DecisionRequest(item, "themes", value, version), Visitor.Of(http).Name).Problem is null ? 1 : 0;
        }

        await Answers.WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("taken", taken);
            json.WriteEndObject();
        });
    }

    private static string Name(HttpContext http) => (string)http.Request.RouteValues["name"]!;
}
