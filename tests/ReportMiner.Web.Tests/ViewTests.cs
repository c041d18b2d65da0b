using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>Every count is recounted from <c>recommendations.jsonl</c> by other code.</summary>
public sealed class ViewTests(OpenReview review) : IClassFixture<OpenReview>
{
    [Fact]
    public async Task Counts_of_every_value_equal_a_recount()
    {
        Server server = review.Server;
        JsonNode[] items = Lines(Path.Combine(server.Folder, "recommendations.jsonl"));
        ((int)(await server.GetAsync("run"))["items"]!).Should().Be(items.Length);
        JsonNode facets = await server.GetAsync("facets");
        foreach ((string facet, Func<JsonNode, IEnumerable<string>> values) in Facets(server.Folder))
        {
            Dictionary<string, int> recount =
                items.SelectMany(i => values(i).Where(v => v.Length > 0).Distinct()).CountBy(v => v).ToDictionary();
            Pairs(facets[facet]!).Should().BeEquivalentTo(recount, facet);
            foreach ((string value, int many) in recount)
            {
                JsonNode rows = await server.GetAsync($"rows?{facet}={Uri.EscapeDataString(value)}&count=500");
                ((int)rows["items"]!).Should().Be(many, "{0}={1}", facet, value);
                Ids(rows).Should().BeEquivalentTo(items.Where(i => values(i).Contains(value)).Select(Id), "{0}={1}", facet, value);
            }
        }
    }

    [Fact]
    public async Task A_window_moves_over_all_items_once()
    {
        Server server = review.Server;
        var seen = new List<string>();
        for (string[] window = [""]; window.Length > 0; seen.AddRange(window))
        {
            window = Ids(await server.GetAsync($"rows?count=7&from={seen.Count}"));
        }

        seen.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Lines(Path.Combine(server.Folder, "recommendations.jsonl")).Select(Id));
    }

    [Fact]
    public async Task Documents_come_in_parts_each_once_and_are_counted_as_in_the_run()
    {
        Server server = review.Server;
        string report = await System.IO.File.ReadAllTextAsync(Path.Combine(server.Folder, "run.json"));
        JsonNode[] documents = [.. JsonNode.Parse(report)!["documents"]!.AsArray().Select(d => d!)];
        string[] files = [.. documents.Select(File)], open = [.. documents.Where(d => (string)d["status"]! != "complete").Select(File)];
        JsonNode run = await server.GetAsync("run");
        ((int)run["documents"]!, (int)run["incomplete"]!).Should().Be((files.Length, open.Length));
        var seen = new List<string>();
        for (string[] part = [""]; part.Length > 0; seen.AddRange(part))
        {
            JsonNode answer = await server.GetAsync($"documents?count=2&from={seen.Count}");
            ((int)answer["documents"]!).Should().Be(files.Length);
            part = [.. answer["rows"]!.AsArray().Select(d => File(d!))];
        }

        seen.Should().BeEquivalentTo(files);
        (await FoundAsync("only=incomplete")).Should().BeEquivalentTo(open);
        (await FoundAsync("q=2021-RU")).Should().BeEquivalentTo(files.Where(f => f.Contains("2021-ru", StringComparison.Ordinal)));
        (await FoundAsync("q=%25")).Should().BeEmpty("a sign is what it is");

        static string File(JsonNode document) => (string)document["file"]!;

        async Task<string[]> FoundAsync(string query) =>
            [.. (await server.GetAsync("documents?" + query))["rows"]!.AsArray().Select(d => File(d!))];
    }

    internal static JsonNode[] Lines(string path) => [.. File.ReadLines(path).Select(l => JsonNode.Parse(l)!)];

    internal static string Id(JsonNode item) => (string)item["id"]!;

    private static string[] Ids(JsonNode rows) => [.. rows["rows"]!.AsArray().Select(r => Id(r!["item"]!))];

    private static Dictionary<string, int> Pairs(JsonNode list) =>
        list.AsArray().ToDictionary(p => (string)p!["value"]!, p => (int)p!["items"]!);

    private static IEnumerable<(string Facet, Func<JsonNode, IEnumerable<string>> Values)> Facets(string folder)
    {
        Dictionary<string, string> status = Lines(Path.Combine(folder, "lines.jsonl"))
            .SelectMany(l => l["cells"]!.AsArray())
            .SelectMany(c => c!["items"]!.AsArray().Select(i => ((string)i!, (string?)c["status"] ?? "")))
            .DistinctBy(p => p.Item1).ToDictionary();
        yield return ("theme", i => i["themes"]!.AsArray().Select(t => (string)t!["id"]!));
        yield return ("meeting", i => [(string)i["meeting"]!]);
        yield return ("kind", i => [(string)i["kind"]!]);
        yield return ("language", i => [(string?)i["language"] ?? ""]);
        yield return ("strength", i => [(string?)i["strength"] ?? ""]);
        yield return ("position", i => [(string?)i["position"] ?? ""]);
        yield return ("status", i => [status.GetValueOrDefault(Id(i), "")]);
        yield return ("addressee", i => Texts(i, "addressees"));
        yield return ("proposer", i => Texts(i, "proposers"));
    }

    private static IEnumerable<string> Texts(JsonNode item, string field) => item[field]?.AsArray().Select(v => (string)v!) ?? [];
}
