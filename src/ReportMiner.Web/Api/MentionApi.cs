using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Api;

/// <summary>The routes of comments that name people.</summary>
internal sealed class MentionApi(WebApplication app, ReviewDesk desk, DeskDatabase kept, Team team)
{
    /// <summary>Adds the routes.</summary>
    public void Map()
    {
        app.MapGet("/api/people", (HttpContext http) => PeopleAsync(http))
            .WithMetadata(new Needs(Role.Reader, "The people who can be named in a comment, without who asks."));
        app.MapGet("/api/mentions", (HttpContext http) => Answers.WhenOpenAsync(http, desk, now => ReadAsync(http, now)))
            .WithMetadata(new Needs(Role.Reader, "The comments that name who asks and wait for an answer."));
        app.MapPost("/api/mentions/{id}/seen", (HttpContext http) => { Seen(http); })
            .WithMetadata(new Needs(Role.Reader, "Marks a comment as seen by who asks."));
    }

    private Task PeopleAsync(HttpContext http) => Answers.WriteAsync(http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("people");
        foreach (string[] person in team.People().Where(person => person[0] != Visitor.Of(http).Name))
        {
            json.WriteStringValue(person[0]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private Task ReadAsync(HttpContext http, Opened now)
    {
        string who = Visitor.Of(http).Name;
        return Answers.WriteAsync(http, json =>
        {
            json.WriteStartObject();
            Mentions.Write(
                now.Store, json, who, kept.Rows("SELECT event FROM seen WHERE who = $1", who).Select(row => row[0]).ToHashSet());
            json.WriteEndObject();
        });
    }

    private void Seen(HttpContext http)
    {
        kept.Write("INSERT OR IGNORE INTO seen VALUES ($1, $2)", Visitor.Of(http).Name, (string)http.Request.RouteValues["id"]!);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
