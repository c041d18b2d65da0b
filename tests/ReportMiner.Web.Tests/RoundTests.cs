using System.Net;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>Two opinions are both kept until a lead decides between them; in a blind round nobody sees another's. Figures are counted again
/// by other code from the log.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task Two_opinions_are_kept_and_a_lead_decides_between_them()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reviewer", "Ann"), boris = await Member.OfAsync(server, "reviewer", "Борис"),
            lead = await Member.OfAsync(server, "lead", "Lead");
        string[] ids = await LogTests.ItemsAsync(server, 2), themes = await ThemesAsync(server);
        (await ann.DecideAsync(ids[0], "themes", themes[0], 0)).Should().Be(HttpStatusCode.OK);
        (await boris.DecideAsync(ids[0], "themes", themes[1], 0)).Should()
            .Be(HttpStatusCode.Conflict, "nobody writes over what was not seen");
        (await EntriesAsync(ann)).Should().BeEmpty();
        (await boris.DecideAsync(ids[0], "themes", themes[1], 1)).Should().Be(HttpStatusCode.OK);
        (await ann.DecideAsync(ids[1], "comment", "One.", 0)).Should().Be(HttpStatusCode.OK);
        (await boris.DecideAsync(ids[1], "comment", "Two.", 1)).Should().Be(HttpStatusCode.OK);
        JsonNode entry = (await EntriesAsync(lead)).Should().ContainSingle("notes are no opinions").Subject!;
        entry["opinions"]!.AsArray().Select(o => ((string)o!["who"]!, (string)o["value"]!)).Should()
            .Equal(("Ann", themes[0]), ("Борис", themes[1]));

        (await boris.DecideAsync(ids[0], "themes", themes[0], 2, settles: true)).Should()
            .Be(HttpStatusCode.Forbidden, "a reviewer is no judge in his own case");
        (await lead.DecideAsync(ids[0], "themes", $"{themes[0]};{themes[1]}", 2, settles: true)).Should().Be(HttpStatusCode.OK);
        (await EntriesAsync(lead)).Should().BeEmpty();
        Decision[] log = [.. new FolderStore(server.Folder).ReadDecisions().Where(d => d.Field == DecisionField.Themes)];
        log.Should().HaveCount(3, "every opinion is in the log");
        log[2].Settles!.Split(' ').Should().HaveCount(2);

        (await ann.DecideAsync(ids[0], "themes", themes[2], 3)).Should().Be(HttpStatusCode.OK);
        (await EntriesAsync(lead)).Should().ContainSingle("who differs from the lead afterwards differs again");
        (await ann.SendAsync("post", "/api/undo")).Should().Be(HttpStatusCode.OK);
        (await EntriesAsync(lead)).Should().BeEmpty("what was taken back is no opinion");
    }

    [Fact]
    public async Task In_a_blind_round_nobody_sees_anothers_opinions_until_it_is_closed()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reviewer", "Ann"), boris = await Member.OfAsync(server, "reviewer", "Борис"),
            cleo = await Member.OfAsync(server, "reviewer", "Cleo"), lead = await Member.OfAsync(server, "lead", "Lead");
        JsonObject begin = new() { ["name"] = "Pilot", ["people"] = new JsonArray("Ann", "Борис"), ["query"] = "kind=recommendation",
            ["count"] = 20 };
        (await ann.SendAsync("post", "/api/rounds", begin)).Should().Be(HttpStatusCode.Forbidden);
        (await lead.SendAsync("post", "/api/rounds", begin)).Should().Be(HttpStatusCode.OK);
        (await lead.SendAsync("post", "/api/rounds", begin)).Should().Be(HttpStatusCode.UnprocessableEntity, "the name is taken");
        string[] items = [.. (await ann.GetAsync("rounds/Pilot"))["entries"]!.AsArray().Select(e => (string)e!["id"]!)],
            themes = await ThemesAsync(server);
        items.Should().HaveCount(20).And.OnlyHaveUniqueItems();
        string before = await server.Client.GetStringAsync("/api/export/jsonl");

        var random = new Random(4);
        var given = new Dictionary<(string Who, string Item), HashSet<string>>();
        foreach ((Member member, string who) in new[] { (ann, "Ann"), (boris, "Борис") })
        {
            foreach (string item in items.Take(who == "Ann" ? 20 : 18))
            {
                HashSet<string> chosen = [.. themes.Take(3).Where(t => random.Next(2) == 0)];
                (await member.DecideAsync(item, "themes", string.Join(';', chosen), 0, "Pilot")).Should().Be(HttpStatusCode.OK);
                given[(who, item)] = chosen;
            }
        }

        HashSet<string> second = [themes[0]];
        (await ann.DecideAsync(items[0], "themes", themes[0], 1, "Pilot")).Should().Be(HttpStatusCode.OK, "an opinion can be changed");
        given[("Ann", items[0])] = second;
        (await cleo.DecideAsync(items[0], "themes", themes[0], 0, "Pilot")).Should().Be(HttpStatusCode.Forbidden, "she is not asked");
        (await ann.DecideAsync(items[0], "comment", "x", 0, "Pilot")).Should().Be(HttpStatusCode.Forbidden, "a round is about themes");

        foreach (Member other in new[] { boris, cleo, lead })
        {
            foreach (string path in new[] { "events", "items/" + items[0], "rounds/Pilot", "rounds", "disagreements", "queue?only=themes" })
            {
                (await other.GetAsync(path)).ToJsonString().Should().NotContain("\"who\":\"Ann\"").And.NotContain("kappa", path);
            }

            using HttpClient client = other.Client();
            (await client.GetStringAsync("/api/log.csv")).Should().NotContain(",Ann,");
        }

        (await ann.GetAsync("events"))["history"]!.AsArray().Should().HaveCount(21, "one's own are seen");
        (await server.Client.GetStringAsync("/api/export/jsonl")).Should().Be(before, "an opinion changes nothing yet");
        new FolderStore(server.Folder).Read().DecisionConflicts.Should().BeEmpty();

        (await lead.SendAsync("post", "/api/rounds/Pilot/take")).Should().Be(HttpStatusCode.Conflict, "it is open");
        (await lead.SendAsync("post", "/api/rounds/Pilot/close")).Should().Be(HttpStatusCode.OK);
        (await ann.DecideAsync(items[1], "themes", themes[0], 1, "Pilot")).Should().Be(HttpStatusCode.Forbidden, "it is closed");
        (await boris.GetAsync("events"))["history"]!.AsArray().Should().HaveCount(39);
        JsonArray agreement = (await cleo.GetAsync("rounds/Pilot"))["agreement"]!.AsArray();
        string[] both = [.. items.Take(18)];
        foreach (JsonNode? row in agreement)
        {
            string? theme = (string?)row!["theme"];
            (bool A, bool B)[] pairs = [.. from t in theme is null ? agreement.Select(r => (string?)r!["theme"]).OfType<string>()
                : [theme] from i in both select (given[("Ann", i)].Contains(t), given[("Борис", i)].Contains(t))];
            ((int)row["compared"]!).Should().Be(pairs.Length);
            row["given"]!.AsArray().Select(n => (int)n!).Should().Equal(pairs.Count(p => p.A), pairs.Count(p => p.B));
            ((double?)row["kappa"]).Should().BeApproximately(Kappa(pairs), 1e-4, theme);
            ((double?)row["alpha"]).Should().BeApproximately(Alpha(pairs), 1e-4, theme);
        }

        agreement.Should().HaveCount(4, "three themes and all together");
        int differ = both.Count(i => !given[("Ann", i)].SetEquals(given[("Борис", i)]));
        (await EntriesAsync(lead)).Should().HaveCount(differ);
        int agreed = (int)(await lead.GetAsync("rounds/Pilot"))["agreed"]!;
        (await lead.SendAsync("post", "/api/rounds/Pilot/take")).Should().Be(HttpStatusCode.OK);
        new FolderStore(server.Folder).ReadDecisions().Count(d => d is { Round: null, Who: "Lead" }).Should().Be(agreed);
        ((int)(await lead.GetAsync("rounds/Pilot"))["agreed"]!).Should().Be(0);
        (await EntriesAsync(lead)).Should().HaveCount(differ);
    }

    private static async Task<JsonArray> EntriesAsync(Member member) => (await member.GetAsync("disagreements"))["entries"]!.AsArray();

    private static async Task<string[]> ThemesAsync(Server server) =>
        [.. (await server.GetAsync("run"))["themes"]!.AsArray().Select(t => (string)t!["id"]!)];

    // Written out for two coders and two values, from the four counts.
    private static double? Kappa((bool A, bool B)[] pairs)
    {
        double n = pairs.Length, yes = pairs.Count(p => p.A && p.B), no = pairs.Count(p => !p.A && !p.B), a = pairs.Count(p => p.A),
            b = pairs.Count(p => p.B);
        double chance = ((a * b) + ((n - a) * (n - b))) / (n * n);
        return chance >= 1 ? null : (((yes + no) / n) - chance) / (1 - chance);
    }

    // By the coincidence matrix: 1 - (N - 1) * o / (n0 * n1), where o counts the unequal pairs of values.
    private static double? Alpha((bool A, bool B)[] pairs)
    {
        double unequal = pairs.Count(p => p.A != p.B), ones = pairs.Sum(p => (p.A ? 1 : 0) + (p.B ? 1 : 0)),
            zeros = (2 * pairs.Length) - ones;
        return ones * zeros == 0 ? null : 1 - ((ones + zeros - 1) * unequal / (ones * zeros));
    }
}
