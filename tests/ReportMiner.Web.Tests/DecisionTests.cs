using System.Net;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>A decision is in the log before anybody sees it, and nobody writes over what another person decided.</summary>
public sealed class DecisionTests(OpenReview review) : IClassFixture<OpenReview>
{
    [Fact]
    public async Task A_decision_is_in_the_log_in_the_item_and_in_the_export()
    {
        Server server = review.Server;
        (string id, string theme) = await ItemAsync(server);
        (HttpStatusCode status, JsonNode answer) = await server.DecideAsync(id, "themes", theme, 0);
        status.Should().Be(HttpStatusCode.OK, answer.ToJsonString());
        ((int)answer["now"]!["version"]!).Should().Be(1);
        Decision decision = On(server, id).Should().ContainSingle().Subject;
        (decision.Who, decision.Field, decision.Value).Should().Be(("Reviewer", DecisionField.Themes, theme));
        decision.Items.Should().Contain(i => i.Id == id);
        JsonNode item = await server.GetAsync("items/" + id);
        Themes(item["item"]!).Should().Equal(theme);
        ((string)item["history"]![0]!["who"]!).Should().Be("Reviewer");
        new FolderStore(server.Folder).Read().Recommendations.Single(i => i.Id == id).Themes.Select(t => t.Id).Should().Equal(theme);
        string exported = await server.Client.GetStringAsync("/api/export/jsonl");
        Themes(exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)
            .Single(i => ViewTests.Id(i) == id))
            .Should().Equal(theme);
    }

    [Fact]
    public async Task The_export_command_repeats_a_decision()
    {
        Server server = review.Server;
        (string id, _) = await ItemAsync(server);
        await server.DecideAsync(id, "comment", "Ask the secretariat.", 0);
        string target = Path.Combine(server.Folder, "again");
        Programs.Run("export", "--in", server.Folder, "--format", "matrix", "--out", target);
        (await File.ReadAllTextAsync(Path.Combine(target, "matrix.csv"))).Should().Contain("Ask the secretariat.");
    }

    [Fact]
    public async Task A_stale_decision_is_answered_with_what_is_there()
    {
        Server server = review.Server;
        (string id, string theme) = await ItemAsync(server);
        await server.DecideAsync(id, "themes", theme, 0);
        (HttpStatusCode status, JsonNode answer) = await server.DecideAsync(id, "themes", "", 0);
        status.Should().Be(HttpStatusCode.Conflict);
        ((string)answer["now"]!["value"]!).Should().Be(theme);
        ((string)answer["now"]!["who"]!).Should().Be("Reviewer");
        On(server, id).Should().ContainSingle("nothing was written over");
    }

    [Theory]
    [InlineData("themes", "no-such-theme")]
    [InlineData("status", "sideways")]
    [InlineData("owner", "me")]
    public async Task What_cannot_be_decided_is_refused(string field, string value)
    {
        Server server = review.Server;
        (string id, _) = await ItemAsync(server);
        (HttpStatusCode status, _) = await server.DecideAsync(id, field, value, 0);
        ((int)status).Should().BeInRange(400, 499);
        On(server, id).Should().BeEmpty();
    }

    [Fact]
    public async Task Undo_takes_back_by_another_decision()
    {
        await using Server server = await Server.StartAsync();
        (string id, string theme) = await ItemAsync(server);
        string before = (string)(await server.GetAsync("items/" + id))["matters"]!["themes"]!["value"]!;
        await server.DecideAsync(id, "themes", theme, 0);
        (await server.PostAsync("undo")).Status.Should().Be(HttpStatusCode.OK);
        ((string)(await server.GetAsync("items/" + id))["matters"]!["themes"]!["value"]!).Should().Be(before);
        new FolderStore(server.Folder).ReadDecisions().Should().HaveCount(2, "the log only grows");
        (await server.PostAsync("undo")).Status.Should().Be(HttpStatusCode.UnprocessableEntity, "nothing is left to take back");
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_a_kill()
    {
        await using Server first = await Server.StartAsync();
        var acknowledged = new List<string>();
        foreach (string id in (await first.GetAsync("rows?count=500"))["rows"]!.AsArray().DistinctBy(r => (string?)r!["line"])
            .Select(r => ViewTests.Id(r!["item"]!)).Take(10))
        {
            if ((await first.DecideAsync(id, "comment", "Seen " + id, 0)).Status == HttpStatusCode.OK)
            {
                acknowledged.Add("Seen " + id);
            }
        }

        await first.KillAsync();
        acknowledged.Should().HaveCountGreaterThan(3);
        new FolderStore(first.Folder).ReadDecisions().Select(d => d.Value).Should().Equal(acknowledged);
        await using Server second = await Server.StartAsync(LogTests.Copy(first.Folder));
        (await second.GetAsync("events"))["history"]!.AsArray().Reverse().Select(h => (string)h!["after"]!).Should().Equal(acknowledged);
    }

    private static Decision[] On(Server server, string item) =>
        [.. new FolderStore(server.Folder).ReadDecisions().Where(d => d.Items.Any(i => i.Id == item))];

    private static string[] Themes(JsonNode item) => [.. item["themes"]!.AsArray().Select(t => (string)t!["id"]!)];

    // An item of the matrix that nothing was decided on, and a theme that it does not have.
    private static async Task<(string Id, string Theme)> ItemAsync(Server server)
    {
        JsonNode item = (await server.GetAsync("rows?decided=no&count=50"))["rows"]!.AsArray().First(r => r!["line"] is not null
            && On(server, ViewTests.Id(r["item"]!)).Length == 0)!["item"]!;
        string[] themes = [.. (await server.GetAsync("run"))["themes"]!.AsArray().Select(t => (string)t!["id"]!)];
        return (ViewTests.Id(item), themes.Except(Themes(item)).First());
    }
}
