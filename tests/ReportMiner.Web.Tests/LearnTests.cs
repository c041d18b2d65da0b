using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>The page *Learn*: a model is moved towards the decisions, compared, and kept or left by a person.</summary>
public sealed class LearnTests
{
    [Fact]
    public async Task What_is_learned_is_measured_and_changes_nothing_until_it_is_kept()
    {
        string folder = Directory.CreateTempSubdirectory("documents-").FullName, samples = Path.Combine(Programs.Root, "corpus", "samples");
        foreach (string file in new[] { "expert-panel-2019-en.md", "expert-panel-2021-en.docx" })
        {
            File.Copy(Path.Combine(samples, file), Path.Combine(folder, file));
        }

        await using Server server = await Server.StartAsync(folder);
        string results = Path.Combine(folder, "reportminer"), kept = Path.Combine(results, ".review", "model");
        JsonNode[] rows = [.. (await server.GetAsync("rows?kind=recommendation&count=500"))["rows"]!.AsArray().Select(r => r!["item"]!)];
        await DecideAsync(server, rows.Take(4));
        (await LearnAsync(server))["few"]!.GetValue<int>().Should().Be(Decided(results), "four rows of the matrix teach nothing");

        await DecideAsync(server, rows.Skip(4).Where((_, i) => i % 3 > 0));
        string before = await File.ReadAllTextAsync(Path.Combine(results, "recommendations.jsonl"));
        JsonNode trial = (await LearnAsync(server))["trial"]!;

        trial["decided"]!.GetValue<int>().Should().Be(Decided(results));
        (await File.ReadAllTextAsync(Path.Combine(results, "recommendations.jsonl"))).Should().Be(before);
        Directory.Exists(kept).Should().BeFalse();
        string again = Path.Combine(folder, "..", Path.GetFileName(folder) + "-model");
        string told = Programs.Run("learn", results, "--out", again);
        told.Should().Contain(trial["after"]!["micro"]!.GetValue<double>().ToString("0.000", CultureInfo.InvariantCulture));
        byte[] learned = await File.ReadAllBytesAsync(Path.Combine(results, ".review", "learned", "model.bin.gz"));
        (await File.ReadAllBytesAsync(Path.Combine(again, "model.bin.gz"))).Should().Equal(learned, "the command line learns the same");
        trial["changes"]!.GetValue<int>().Should().Be(Changes(results, again), "both models are asked again by 'classify'");
        trial["items"]!.AsArray().Should().HaveCount(Math.Min(50, trial["changes"]!.GetValue<int>()));

        (await PostAsync(server, "learn/keep")).Should().Be(HttpStatusCode.Accepted);
        (await PostAsync(server, "learn/keep")).Should().Be(HttpStatusCode.Conflict, "there is no trial any more");
        await UntilAsync(() => Items(results).All(i => (string)i["model"]! == (string)trial["model"]!));
        new FolderStore(results).Read().DecisionConflicts.Should().BeEmpty();
        Items(results).Count(i => i["themes_decided"]?.GetValue<bool>() == true).Should()
            .Be(new FolderStore(results).Read().Recommendations.Count(i => i.ThemesDecided)).And.BePositive();

        (await PostAsync(server, "learn/leave")).Should().Be(HttpStatusCode.Accepted);
        await UntilAsync(() => Items(results).All(i => (string)i["model"]! == (string)trial["base"]!));
        (await PostAsync(server, "learn/leave")).Should().Be(HttpStatusCode.Conflict);
        Directory.Delete(again, recursive: true);
    }

    [Fact]
    public async Task Only_a_lead_has_it_learn()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member reviewer = await Member.OfAsync(server, "reviewer", "Ann");
        foreach (string path in new[] { "/api/learn", "/api/learn/keep", "/api/learn/leave" })
        {
            (await reviewer.SendAsync("post", path)).Should().Be(HttpStatusCode.Forbidden);
        }

        ((bool)(await reviewer.GetAsync("learn"))["can"]!).Should().BeFalse();
    }

    /// <summary>Confirms the themes of items, and gives every second of them another one.</summary>
    private static async Task DecideAsync(Server server, IEnumerable<JsonNode> items)
    {
        foreach ((int n, JsonNode item) in items.Index())
        {
            string[] given = [.. item["themes"]!.AsArray().Select(t => (string)t!["id"]!)];
            JsonNode matter = (await server.GetAsync("items/" + (string)item["id"]!))["matters"]!["themes"]!;
            await server.DecideAsync(
                (string)item["id"]!, "themes", string.Join(';', n % 2 == 0 ? given : [.. given.Union(["partnerships"])]),
                (int)matter["version"]!);
        }
    }

    private static async Task<JsonNode> LearnAsync(Server server)
    {
        (await PostAsync(server, "learn")).Should().Be(HttpStatusCode.Accepted);
        JsonNode now = await server.GetAsync("learn");
        for (int tries = 0; tries < 1200 && (bool)now["running"]!; tries++)
        {
            await Task.Delay(100);
            now = await server.GetAsync("learn");
        }

        return now;
    }

    private static async Task<HttpStatusCode> PostAsync(Server server, string path)
    {
        using HttpResponseMessage answer = await server.Client.PostAsync("/api/" + path, null);
        return answer.StatusCode;
    }

    /// <summary>Rows of the matrix whose themes somebody decided, counted in the log and the items.</summary>
    private static int Decided(string results) =>
        new FolderStore(results).ReadDecisions().Where(d => d.Field == DecisionField.Themes).Select(d => d.Line).Distinct().Count();

    private static int Changes(string results, string model)
    {
        string[] texts = [.. new FolderStore(results).Read().Recommendations.Where(i => !i.ThemesDecided).Select(i => i.ComparedText)];
        string rows = Path.Combine(model, "rows.jsonl");
        File.WriteAllLines(rows, texts.Select(t => new JsonObject { ["text"] = t }.ToJsonString()));
        string[][] given = [.. new[] { (string[])["--model", model], [] }.Select(of =>
        {
            string output = Path.Combine(model, "given.jsonl");
            Programs.Run(["classify", rows, "--out", output, .. of]);
            return File.ReadAllLines(output).Select(Themes).ToArray();
        })];
        return given[0].Zip(given[1]).Count(pair => pair.First != pair.Second);
    }

    private static string Themes(string line) =>
        string.Join(';', JsonNode.Parse(line)!["themes"]!.AsArray().Select(t => (string)t!["id"]!));

    private static JsonNode[] Items(string results) =>
        [.. File.ReadAllLines(Path.Combine(results, "recommendations.jsonl")).Select(l => JsonNode.Parse(l)!)];

    private static async Task UntilAsync(Func<bool> done)
    {
        for (int tries = 0; tries < 600; tries++)
        {
            try
            {
                if (done())
                {
                    return;
                }
            }
            catch (IOException)
            {
                // The results are being replaced.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException();
    }
}
