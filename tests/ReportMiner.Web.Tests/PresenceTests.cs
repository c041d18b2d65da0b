using System.Net;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>Who of a team has which item open is told to the others as it changes.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task The_team_sees_who_is_at_which_item_and_who_has_left()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reviewer", "Ann"), boris = await Member.OfAsync(server, "reader", "Борис");
        using HttpClient watching = ann.Client(), looking = boris.Client();
        using var reader = new StreamReader(await watching.GetStreamAsync("/api/live?page=one"));
        Stream page = await looking.GetStreamAsync("/api/live?page=two");
        JsonObject place = new() { ["page"] = "two", ["item"] = "some-item" };
        (await ann.SendAsync("post", "/api/here", place)).Should()
            .Be(HttpStatusCode.NoContent, "it is not her page, and nothing is told of it");
        (await boris.SendAsync("post", "/api/here", place)).Should().Be(HttpStatusCode.NoContent);
        (await NextAsync(reader)).Should().Equal(("Борис", "some-item"));
        (await ann.SendAsync("post", "/api/here", new JsonObject { ["page"] = "one", ["item"] = "some-item" })).Should()
            .Be(HttpStatusCode.NoContent);
        (await NextAsync(reader)).Should().Equal(("Ann", "some-item"), ("Борис", "some-item"));
        await page.DisposeAsync();
        looking.CancelPendingRequests();
        looking.Dispose();
        (await NextAsync(reader)).Should().Equal(("Ann", "some-item"));
        (await ann.SendAsync("post", "/api/here", new JsonObject { ["page"] = "one" })).Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<(string, string)[]> NextAsync(StreamReader reader)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == "event: here")
            {
                JsonNode told = JsonNode.Parse((await reader.ReadLineAsync(stop.Token))!["data: ".Length..])!;
                return [.. told["people"]!.AsArray().Select(p => ((string)p!["who"]!, (string)p["item"]!))];
            }
        }

        throw new InvalidOperationException("The server ended.");
    }
}
