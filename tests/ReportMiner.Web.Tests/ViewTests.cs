using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>Every count is recounted from <c>recommendations.jsonl</c> by other code; what is shown is what is exported.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task Counts_of_every_value_equal_a_recount()
    {
        await using Server server = await Server.StartAsync();
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
    public async Task An_export_holds_exactly_the_items_shown()
    {
        await using Server server = await Server.StartAsync();
        foreach (string view in await ViewsAsync(server))
        {
            string[] shown = Ids(await server.GetAsync($"rows?{view}&count=500"));
            string exported = await server.Client.GetStringAsync("/api/export/jsonl?" + view);
            exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Id(JsonNode.Parse(l)!)).Should()
                .BeEquivalentTo(shown, view);
        }
    }

    /// <summary>Any filters, any words, taken at random: who exports a view gets its rows, no more and no fewer.</summary>
    [Fact]
    public async Task Two_hundred_random_views_are_exported_as_they_are_shown()
    {
        await using Server server = await Server.StartAsync();
        JsonNode[] items = Lines(Path.Combine(server.Folder, "recommendations.jsonl"));
        (string Facet, string[] Values)[] facets =
            [.. Facets(server.Folder).Select(f =>
            (f.Facet, items.SelectMany(f.Values).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray()))
            .Where(f => f.Item2.Length > 0)];
        string[] words = [.. items.SelectMany(i => ((string)i["text"]!).Split(' ')).Where(w => w.Length > 5 && w.All(char.IsLetter))
            .Distinct().Order(StringComparer.Ordinal)];
        var random = new Random(200);
        int some = 0;
        for (int view = 0; view < 200; view++)
        {
            var chosen = Enumerable.Range(0, random.Next(1, 4)).Select(_ => facets[random.Next(facets.Length)]).DistinctBy(f => f.Facet)
                .SelectMany(f => Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => $"{f.Facet}={Uri.EscapeDataString(f.Values[random.Next(f.Values.Length)])}"));
            string query = string.Join('&', random.Next(4) == 0 ? chosen
                .Append("q=" + Uri.EscapeDataString(words[random.Next(words.Length)])) : chosen);
            string[] shown = Ids(await server.GetAsync($"rows?{query}&count=500"));
            string exported = await server.Client.GetStringAsync("/api/export/jsonl?" + query);
            exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Id(JsonNode.Parse(l)!)).Should()
                .BeEquivalentTo(shown, query);
            some += shown.Length > 0 ? 1 : 0;
        }

        some.Should().BeGreaterThan(80);
    }

    [Fact]
    public async Task A_window_moves_over_all_items_once()
    {
        await using Server server = await Server.StartAsync();
        var seen = new List<string>();
        for (string[] window = [""]; window.Length > 0; seen.AddRange(window))
        {
            window = Ids(await server.GetAsync($"rows?count=7&from={seen.Count}"));
        }

        seen.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Lines(Path.Combine(server.Folder, "recommendations.jsonl")).Select(Id));
    }

    internal static JsonNode[] Lines(string path) => [.. File.ReadLines(path).Select(l => JsonNode.Parse(l)!)];

    internal static string Id(JsonNode item) => (string)item["id"]!;

    private static string[] Ids(JsonNode rows) => [.. rows["rows"]!.AsArray().Select(r => Id(r!["item"]!))];

    private static Dictionary<string, int> Pairs(JsonNode list) =>
        list.AsArray().ToDictionary(p => (string)p!["value"]!, p => (int)p!["items"]!);

    private static async Task<string[]> ViewsAsync(Server server)
    {
        JsonNode facets = await server.GetAsync("facets");
        string First(string facet) => facet + "=" + Uri.EscapeDataString((string)facets[facet]![0]!["value"]!);
        return
        [
            "",
            First("theme"),
            First("meeting"),
            First("theme") + "&" + First("language"),
            First("status") + "&" + First("kind"),
            "q=training",
            "theme=nothing"
        ];
    }

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
