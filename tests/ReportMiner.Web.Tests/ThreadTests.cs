using System.Net;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>A decision on a link changes the threads that it touches, and no more is drawn; what is there then is what a new start draws
/// from the log.</summary>
public sealed class ThreadTests
{
    private static readonly string[] Choices = ["same", "merged", "split", "none", "together", "apart", "open"];

    [Fact]
    public async Task Threads_laid_anew_alone_are_those_of_the_whole()
    {
        await using Server server = await Server.StartAsync();
        using var stop = new CancellationTokenSource();
        var told = new List<string>();
        Task listening = ListenAsync(server, told, stop.Token);
        var random = new Random(18);
        JsonNode[] rows = [.. (await server.GetAsync("rows?count=500"))["rows"]!.AsArray().Where(r => r!["line"] is not null)
            .Select(r => r!["item"]!)];
        string[] themes = [.. (await server.GetAsync("run"))["themes"]!.AsArray().Select(t => (string)t!["id"]!)];
        int taken = 0;
        for (int i = 0; i < 60; i++)
        {
            JsonNode later = rows[random.Next(rows.Length)];
            string id = ViewTests.Id(later);
            if (i % 5 == 0)
            {
                JsonNode matters = (await server.GetAsync("items/" + id))["matters"]!;
                (await server.DecideAsync(id, "themes", themes[random.Next(themes.Length)], (int)matters["themes"]!["version"]!)).Status
                    .Should().Be(HttpStatusCode.OK);
                continue;
            }

            if (i % 17 == 16)
            {
                await server.PostAsync("undo");
                continue;
            }

            JsonNode found = await server.GetAsync("candidates/" + id);
            JsonArray candidates = found["candidates"]!.AsArray();
            string earlier = candidates.Count > 0 && random.Next(3) > 0
                ? ViewTests.Id(candidates[random.Next(candidates.Count)]!["earlier"]![0]!)
                : ViewTests.Id(rows.Where(r => (string)r["meeting"]! != (string)later["meeting"]!).ElementAt(random.Next(20)));
            (HttpStatusCode status, _) = await server.PostAsync("decisions", new JsonObject
            {
                ["item"] = id, ["field"] = "link", ["value"] = Choices[random.Next(Choices.Length)], ["version"] = (int)found["version"]!,
                    ["earlier"] = earlier,
            });
            taken += status == HttpStatusCode.OK ? 1 : 0;
        }

        taken.Should().BeGreaterThan(30);
        await stop.CancelAsync();
        await listening;
        told.Should().Contain(t => t.Contains("\"line\"", StringComparison.Ordinal), "the listener heard of the decisions");
        told.Should().NotContain(t => t.Contains("drawing", StringComparison.Ordinal), "no decision may cost the whole");

        string copy = LogTests.Copy(server.Folder);
        Directory.Delete(Path.Combine(copy, ".review"), recursive: true);
        await using Server anew = await Server.StartAsync(copy);
        foreach (string path in new[] { "rows?count=500", "facets", "events" })
        {
            (await server.GetAsync(path)).ToJsonString().Should().Be((await anew.GetAsync(path)).ToJsonString(), path);
        }

        (await LinksAsync(server)).Should().Be(await LinksAsync(anew));

        foreach (string id in rows.Select(ViewTests.Id))
        {
            foreach (string path in new[] { "items/", "candidates/" })
            {
                Plain(await server.GetAsync(path + id)).Should().Be(Plain(await anew.GetAsync(path + id)), path + id);
            }
        }
    }

    // What the model doubts is still being looked for after a start.
    private static async Task<string> LinksAsync(Server server)
    {
        JsonNode queue = await server.GetAsync("queue?only=link");
        return queue["kinds"]!["link"]!.ToJsonString() + queue["entries"]!.ToJsonString();
    }

    // Where a file lies differs between the two folders.
    private static string Plain(JsonNode answer)
    {
        answer.AsObject().Remove("files");
        return answer.ToJsonString();
    }

    internal static async Task ListenAsync(Server server, List<string> told, CancellationToken stop)
    {
        try
        {
            using Stream stream = await server.Client.GetStreamAsync("/api/live", stop);
            using var reader = new StreamReader(stream);
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                told.Add(line);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was heard.
        }
    }
}
