using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReportMiner.Web.Tests;

/// <summary>What was decided on the pages outlives later runs: by another model, by another reader of the same reports, of a revised
/// file.</summary>
public sealed partial class RerunTests
{
    private static readonly string Samples = Path.Combine(Programs.Root, "corpus", "samples");

    private static readonly string[] Reports = ["expert-panel-2019-en.md", "expert-panel-2021-en.docx", "expert-panel-2023-en.html"];

    [Fact]
    public async Task Decisions_outlive_another_model_another_reader_and_a_revised_file()
    {
        string folder = Directory.CreateTempSubdirectory("review-").FullName, beside = Directory.CreateTempSubdirectory("beside-").FullName;
        Run(folder, Reports.Select(r => Path.Combine(Samples, r)));
        await using Server server = await Server.StartAsync(folder);
        Dictionary<string, string> decided = await DecideAsync(server);
        decided.Count.Should().BeGreaterThan(20);
        await server.TerminateAsync();
        string model = (string)Items(folder)[0]["model"]!, log = await File.ReadAllTextAsync(Path.Combine(folder, "decisions.jsonl"));

        string learned = Path.Combine(beside, "model");
        Programs.Run("learn", folder, "--out", learned);
        Run(folder, Reports.Select(r => Path.Combine(Samples, r)), "--model", learned);
        ((string)Items(folder)[0]["model"]!).Should().NotBe(model);
        Kept(folder, decided).Should().BeEquivalentTo(decided.Keys);
        Conflicts(folder).Should().BeEmpty();

        Run(folder, Reports.Select(r => Path.Combine(Samples, Path.ChangeExtension(r, "pdf"))));
        Kept(folder, decided).Should().BeEquivalentTo(decided.Keys, "the same words are read from other files");
        Conflicts(folder).Should().BeEmpty();

        string revised = Path.Combine(beside, Reports[2]);
        string before = await File.ReadAllTextAsync(Path.Combine(Samples, Reports[2]));
        await File.WriteAllTextAsync(revised, before.Replace("should", "must", StringComparison.Ordinal));
        Run(folder, [Path.Combine(Samples, Reports[0]), Path.Combine(Samples, Reports[1]), revised]);
        string[] kept = Kept(folder, decided), texts = [.. Items(folder).Select(Text)];
        kept.Should().BeEquivalentTo(decided.Keys.Intersect(texts), "an item that is not revised keeps what was decided");
        (await File.ReadAllTextAsync(Path.Combine(folder, "decisions.jsonl"))).Should().Be(log, "nothing is lost");

        Run(folder, Reports.Select(r => Path.Combine(Samples, r)));
        Kept(folder, decided).Should().BeEquivalentTo(decided.Keys, "what was in conflict comes back with its text");
        Directory.Delete(beside, recursive: true);
    }

    private static void Run(string folder, IEnumerable<string> inputs, params string[] options) =>
        Programs.Run(["run", .. inputs, "--out", folder, .. options]);

    /// <summary>Decides on the themes of every second line.</summary>
    /// <returns>The theme given, by the words of the items of the line.</returns>
    private static async Task<Dictionary<string, string>> DecideAsync(Server server)
    {
        string[] themes = [.. (await server.GetAsync("run"))["themes"]!.AsArray().Select(t => (string)t!["id"]!)];
        var decided = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonNode[] rows = [.. (await server.GetAsync("rows?kind=recommendation&count=500"))["rows"]!.AsArray().Select(r => r!)];
        foreach ((int n, IGrouping<string, JsonNode> line) in rows.GroupBy(r => (string)r["line"]!).Index())
        {
            string[] texts = [.. line.Select(r => Text(r["item"]!)).Distinct()];
            if (n % 2 == 0 && !texts.Any(decided.ContainsKey))
            {
                (await server.DecideAsync(ViewTests.Id(line.First()["item"]!), "themes", themes[n % themes.Length], 0)).Status.Should()
                    .Be(HttpStatusCode.OK);
                Array.ForEach(texts, t => decided.Add(t, themes[n % themes.Length]));
            }
        }

        return decided;
    }

    private static string[] Kept(string folder, Dictionary<string, string> decided) =>
        [.. Items(folder).Where(i => decided.TryGetValue(Text(i), out string? theme)
            && i["themes"]!.AsArray().Select(t => (string)t!["id"]!).SequenceEqual([theme])).Select(Text).Distinct()];

    private static JsonNode[] Items(string folder) => ViewTests.Lines(Path.Combine(folder, "recommendations.jsonl"));

    private static JsonArray Conflicts(string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "run.json")))!["decisionConflicts"]?.AsArray() ?? [];

    private static string Text(JsonNode item) => Spaces().Replace((string)item["text"]!, " ").TrimEnd('.', ';', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
