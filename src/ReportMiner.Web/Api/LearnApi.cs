using ReportMiner.Web.Access;
using ReportMiner.Web.Desk;

namespace ReportMiner.Web.Api;

/// <summary>The routes of learning from decisions.</summary>
internal sealed class LearnApi(WebApplication app, ReviewDesk desk, Team team)
{
    /// <summary>Adds the routes.</summary>
    public void Map()
    {
        app.MapGet("/api/learn", (HttpContext http) => ReadAsync(http))
            .WithMetadata(new Needs(Role.Reader, "What was learned from the decisions: the model before and after, what would change."));
        app.MapPost("/api/learn", (HttpContext http) => { Begin(http); })
            .WithMetadata(new Needs(Role.Lead, "Learns from the themes that people decided; the results stay as they are."));
        app.MapPost("/api/learn/keep", (HttpContext http) => { Keep(http); })
            .WithMetadata(new Needs(Role.Lead, "Keeps what was learned; where documents are served, they are tagged by it at once."));
        app.MapPost("/api/learn/leave", (HttpContext http) => { Leave(http); })
            .WithMetadata(new Needs(Role.Lead, "Leaves what was learned, or a model that was kept."));
    }

    private Task ReadAsync(HttpContext http) => Answers.WriteAsync(http, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("can", Visitor.Of(http).Role == Role.Lead);
        json.WriteBoolean("reads", desk.Job.CanRun);
        json.WriteBoolean("running", desk.Learning.Running);
        json.WriteString("problem", desk.Learning.Problem);
        if (desk.Learning.TooFew is { } decided)
        {
            json.WriteNumber("few", decided);
            json.WriteNumber("fewest", Themes.Learning.DecisionLearner.Fewest);
        }

        json.WriteString("kept", desk.Learning.Kept);
        json.WritePropertyName("trial");
        json.WriteRawValue(desk.Learning.ReadTrial() ?? "null", skipInputValidation: true);
        json.WriteEndObject();
    });

    private void Begin(HttpContext http)
    {
        bool begins = desk.Now is not null && desk.Learning.Start(desk.Run);
        Answered(http, begins, StatusCodes.Status202Accepted, "had the model learn from the decisions");
    }

    private void Keep(HttpContext http)
    {
        bool kept = desk.Learning.Keep();
        Answered(http, kept, StatusCodes.Status202Accepted, "kept what the model learned");
        if (kept && desk.Job.CanRun)
        {
            desk.Job.Start();
        }
    }

    private void Leave(HttpContext http)
    {
        bool reads = desk.Job.CanRun && desk.Learning.ReadTrial() is null;
        bool left = desk.Learning.Leave();
        Answered(http, left, StatusCodes.Status202Accepted, "left what the model learned");
        if (left && reads)
        {
            desk.Job.Start();
        }
    }

    // 409: there is nothing to do it with, or it is being done.
    private void Answered(HttpContext http, bool done, int status, string note)
    {
        http.Response.StatusCode = done ? status : StatusCodes.Status409Conflict;
        if (done)
        {
            team.Note(Visitor.Of(http).Name, note);
        }
    }
}
