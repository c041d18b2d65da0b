using System.Net;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>Every link that the matrix shows as uncertain can be decided, also one whose cell has no item of its own.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task An_uncertain_cell_without_an_item_is_asked_about_and_its_answer_leaves_the_other_link()
    {
        string folder = Directory.CreateTempSubdirectory("review-").FullName;
        Programs.Run(["run", .. Directory.GetFiles(Path.Combine(Programs.Root, "corpus", "chains"), "*-20*.md"), "--out", folder]);
        await using Server server = await Server.StartAsync(folder);
        (string later, string doubted) = await UncertainAsync(server);
        string certain = ViewTests.Id((await server.GetAsync("rows?kind=recommendation&count=500"))["rows"]!.AsArray()
            .Select(r => r!["item"]!).First(i => (string)i["meeting"]! == Meeting(doubted) && ViewTests.Id(i) != doubted));
        (await DecideAsync(server, later, "same", certain)).Should().Be(HttpStatusCode.OK);
        if (CellsOf(await server.GetAsync("items/" + doubted)).FirstOrDefault(c => (string)c["meeting"]! == Meeting(later)
            && c["items"]!.AsArray().Count > 0) is { } continued)
        {
            (await DecideAsync(server, (string)continued["items"]![0]!, "none", doubted)).Should().Be(HttpStatusCode.OK);
        }

        CellsOf(await server.GetAsync("items/" + doubted)).Should()
            .Contain(c => (string?)c["status"] == "uncertain" && c["items"]!.AsArray().Count == 0);
        (await AskedAsync(server)).Should().Contain(later);
        JsonNode[] rows = [.. (await server.GetAsync("rows?count=500"))["rows"]!.AsArray().Select(r => r!)];
        rows.Where(r => r["open"] is not null).Select(r => ViewTests.Id(r["item"]!)).Should().Contain([later, doubted]);

        (await DecideAsync(server, later, "none", doubted)).Should().Be(HttpStatusCode.OK);
        (await AskedAsync(server)).Should().NotContain(later);
        JsonNode[] links = [.. (await server.GetAsync("candidates/" + later))["candidates"]!.AsArray()
            .Where(c => (bool)c!["link"]!["certain"]!).Select(c => c!["earlier"]!)];
        links.SelectMany(l => l.AsArray().Select(i => ViewTests.Id(i!))).Should().Contain(certain);

        string Meeting(string id) => (string)ViewTests.Lines(Path.Combine(folder, "recommendations.jsonl"))
            .First(i => ViewTests.Id(i) == id)["meeting"]!;
    }

    [Fact]
    public async Task Links_of_items_in_two_languages_are_compared_in_the_readers()
    {
        string folder = Directory.CreateTempSubdirectory("review-").FullName;
        string chains = Path.Combine(Programs.Root, "corpus", "chains");
        Programs.Run(["run", .. Directory.GetFiles(chains, "road-safety-20*.md"), "--out", folder]);
        await using Server server = await Server.StartAsync(folder);
        int both = 0;
        foreach (string id in (await server.GetAsync("rows?status=reworded&count=40"))["rows"]!.AsArray()
            .Select(r => ViewTests.Id(r!["item"]!)))
        {
            foreach (string language in new[] { "en", "ru" })
            {
                foreach (JsonNode? candidate in (await server.GetAsync($"candidates/{id}?ui={language}"))["candidates"]!.AsArray())
                {
                    Dictionary<string, string> languages = candidate!["earlier"]!.AsArray()
                        .ToDictionary(i => ViewTests.Id(i!), i => (string)i!["language"]!);
                    if (languages.Values.Distinct().Count() == 2)
                    {
                        languages[(string)candidate["differences"]!["earlier"]!].Should().Be(language);
                        both++;
                    }
                }
            }
        }

        both.Should().BePositive();
    }

    private static IEnumerable<JsonNode> CellsOf(JsonNode item) => item["line"]!["cells"]!.AsArray().Select(c => c!);

    private static async Task<(string Later, string Earlier)> UncertainAsync(Server server)
    {
        foreach (string later in await AskedAsync(server))
        {
            JsonArray candidates = (await server.GetAsync("candidates/" + later))["candidates"]!.AsArray();
            if (candidates.Count == 1)
            {
                return (later, ViewTests.Id(candidates[0]!["earlier"]![0]!));
            }
        }

        throw new InvalidOperationException("No link of the chains is uncertain.");
    }

    private static async Task<string[]> AskedAsync(Server server) =>
        [.. (await server.GetAsync("queue?only=link"))["entries"]!.AsArray().Select(e => (string)e!["id"]!)];

    private static async Task<HttpStatusCode> DecideAsync(Server server, string later, string value, string earlier) =>
        (await server.PostAsync("decisions", new JsonObject
        {
            ["item"] = later, ["field"] = "link", ["value"] = value, ["earlier"] = earlier,
            ["version"] = (int)(await server.GetAsync("candidates/" + later))["version"]!,
        })).Status;
}
