using ReportMiner.Model.Comparison;
using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Api;

/// <summary>The routes of series, and of reading documents again.</summary>
internal sealed class SeriesApi(WebApplication app, ReviewDesk desk, Team team, ServeOptions options)
{
    private readonly SeriesDesk _series = new(desk.Job.CanRun ? options.Documents : null);

    /// <summary>Adds the routes.</summary>
    public void Map()
    {
        app.MapGet("/api/series", (HttpContext http) => ReadAsync(http))
            .WithMetadata(new Needs(Role.Reader, "What people say of series: which documents belong together, in which order."));
        app.MapPut("/api/series", (HttpContext http) => WriteAsync(http))
            .WithMetadata(new Needs(Role.Lead, "Writes the series; the documents are compared anew."));
        app.MapPost("/api/documents/read", (HttpContext http) => { ReadAgain(http); })
            .WithMetadata(new Needs(Role.Lead, "Reads the documents of the folder that are new or changed."));
    }

    private Task ReadAsync(HttpContext http) => Answers.WriteAsync(http, json =>
    {
        (SeriesPlan plan, string? problem) = _series.Read();
        json.WriteStartObject();
        json.WriteBoolean("can", _series.CanWrite && Visitor.Of(http).Role == Role.Lead);
        json.WriteString("problem", problem);
        json.WriteStartArray("series");
        foreach (PlannedSeries series in plan.Series)
        {
            json.WriteStartObject();
            json.WriteString("name", series.Name);
            json.WriteStartArray("documents");
            series.Documents.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private async Task WriteAsync(HttpContext http)
    {
        SeriesRequest? request = await Answers.ReadAsync(http, ReviewJson.Default.SeriesRequest);
        if (request is not { Series: not null } || request.Series
            .Any(s => s is not { Name: not null, Documents: not null } || s.Documents.Any(d => d is null)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!_series.CanWrite)
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        string? problem = _series.Write(request.Series);
        if (problem is null)
        {
            team.Note(Visitor.Of(http).Name, "changed the series");
            desk.Job.Start();
        }

        http.Response.StatusCode = problem is null ? StatusCodes.Status202Accepted : StatusCodes.Status422UnprocessableEntity;
        await Answers.WriteAsync(http, json => Answers.Texts(json, ("problem", problem)));
    }

    // What is kept of a document is found by its content: one that was replaced is read, the others are not.
    private void ReadAgain(HttpContext http)
    {
        http.Response.StatusCode = desk.Job.CanRun ? StatusCodes.Status202Accepted : StatusCodes.Status409Conflict;
        if (desk.Job.CanRun)
        {
            team.Note(Visitor.Of(http).Name, "had the folder read again");
            desk.Job.Start();
        }
    }
}
