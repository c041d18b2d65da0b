using System.Globalization;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests.Crowds;

/// <summary>
/// Many people decide at once on the same items while the server is killed again and again. Small here; <c>.ci/crowd</c> sets the full
/// size.
/// </summary>
public sealed class CrowdTests
{
    private static readonly int[] Size =
        [.. (Environment.GetEnvironmentVariable("REPORTMINER_CROWD") ?? "4 50 2 2").Split(' ')
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static (int People, int Decisions, int Kills, int Seconds) Full => (Size[0], Size[1], Size[2], Size[3]);

    [Fact]
    public async Task What_was_acknowledged_is_in_the_log_once_however_often_the_server_dies()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Colleague[] people = await TeamAsync(server, Full.People);
        (string[] items, string[] themes) = await MattersAsync(server);
        int taken = 0, killed = 0, all = Full.People * Full.Decisions;
        Task work = Task.WhenAll(people.Select(p => Task.Run(
            () => p.WorkAsync(items, themes, Full.Decisions, () => Interlocked.Increment(ref taken), CancellationToken.None))));
        while (!work.IsCompleted)
        {
            if (killed < Full.Kills && Volatile.Read(ref taken) >= (killed + 1) * all / (Full.Kills + 1))
            {
                await server.RestartAsync();
                killed++;
            }

            await Task.Delay(10);
        }

        await work;
        killed.Should().Be(Full.Kills);
        people.SelectMany(p => p.Faults).Should().BeEmpty();
        people.Sum(p => p.Conflicts).Should().BePositive("they decide on the same items");
        PlainLog log = Check(server, people);
        await StateAsync(server, items, log);
        Console.WriteLine($"{people.Length} people, {killed} kills: {people.Sum(p => p.Acknowledged.Count)} acknowledged, "
            + $"{people.Sum(p => p.Unknown.Count)} without an answer, {people.Sum(p => p.Conflicts)} conflicts, "
            + $"{log.Decisions.Count} lines");
        Array.ForEach(people, p => p.Dispose());
    }

    [Fact]
    public async Task Twenty_writers_at_once_and_another_program_never_lock_one_another_out()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Colleague[] people = await TeamAsync(server, 20);
        (string[] items, string[] themes) = await MattersAsync(server);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(Full.Seconds));
        Task[] work = [.. people.Select(p => Task.Run(() => p.WorkAsync(items, themes, int.MaxValue, () => { }, stop.Token)))];
        int byCommand = 0;
        do
        {
            Programs.Run("decide", "--in", server.Folder, "--item", items[byCommand % items.Length], "--comment", $"By command {byCommand}",
                "--who", "Clerk");
            byCommand++;
        }
        while (!stop.IsCancellationRequested);

        await Task.WhenAll(work);
        people.SelectMany(p => p.Faults).Should().BeEmpty();
        people.Should().OnlyContain(p => p.Acknowledged.Count > 0);
        PlainLog log = Check(server, people, byCommand);
        await StateAsync(server, items, log);
        Console.WriteLine($"{people.Length} writers and {byCommand} commands, {Full.Seconds} s: {log.Decisions.Count} lines");
        await server.TerminateAsync();
        (await server.ErrorsAsync()).Should().NotContain("reportminer-serve:");
        Array.ForEach(people, p => p.Dispose());
    }

    private static async Task<Colleague[]> TeamAsync(Server server, int count)
    {
        var people = new Colleague[count];
        for (int i = 0; i < count; i++)
        {
            people[i] = await Colleague.OfAsync(server, i);
        }

        return people;
    }

    private static async Task<(string[] Items, string[] Themes)> MattersAsync(Server server) => (
        await LogTests.ItemsAsync(server, 30), [.. (await server.GetAsync("run"))["themes"]!.AsArray().Select(t => (string)t!["id"]!)]);

    // Every decision is there that a page was told is saved, none twice, none that nobody gave; each was given over the one before it.
    private static PlainLog Check(Server server, Colleague[] people, int byOthers = 0)
    {
        PlainLog log = PlainLog.Read(server.Folder);
        log.Faults.Should().BeEmpty();
        Given[] written = [.. log.Decisions.Where(d => (string)d["who"]! != "Clerk").Select(d => new Given((string)d["who"]!, "",
            (string)d["field"]!, (string)d["value"]!, (int)d["version"]!))];
        Dictionary<Given, int> lines = log.Decisions.SelectMany(d => d["items"]!.AsArray().Select(i => new Given((string)d["who"]!,
            (string)i!["id"]!, (string)d["field"]!, (string)d["value"]!, (int)d["version"]!))).CountBy(g => g).ToDictionary();
        Given[] acknowledged = [.. people.SelectMany(p => p.Acknowledged)], unknown = [.. people.SelectMany(p => p.Unknown)];
        acknowledged.Should().OnlyContain(g => lines.GetValueOrDefault(g) == 1);
        unknown.Should().NotContain(g => lines.GetValueOrDefault(g) > 1);
        written.Should().HaveCount(acknowledged.Length + unknown.Count(lines.ContainsKey));
        log.Decisions.Should().HaveCount(written.Length + byOthers);
        foreach (IGrouping<(string Line, string Field), JsonNode> matter in log.Matters())
        {
            matter.Select(d => (int)d["version"]!).Should().Equal(Enumerable.Range(1, matter.Count()), "{0}", matter.Key);

            // The command line has its value before from when it began to read.
            matter.Zip(matter.Skip(1)).Where(p => (string)p.Second["who"]! != "Clerk").Should()
                .NotContain(p => (string)p.Second["before"]! != (string)p.First["value"]!);
        }

        return log;
    }

    // What the pages show is what the log says, and what a new start draws from it.
    private static async Task StateAsync(Server server, string[] items, PlainLog log)
    {
        ILookup<(string Line, string Field), JsonNode> matters = log.Matters();
        string copy = LogTests.Copy(server.Folder);
        Directory.Delete(Path.Combine(copy, ".review"), recursive: true);
        await using Server anew = await Server.StartAsync(copy);
        foreach (string item in items)
        {
            JsonNode shown = await server.GetAsync("items/" + item), replayed = await anew.GetAsync("items/" + item);
            foreach (string field in new[] { "comment", "themes" })
            {
                JsonNode[] decisions = [.. matters[((string)shown["line"]!["id"]!, field)]];
                ((int)shown["matters"]![field]!["version"]!).Should().Be(decisions.Length);
                if (decisions.Length > 0)
                {
                    ((string)shown["matters"]![field]!["value"]!).Should().Be((string)decisions[^1]["value"]!);
                }
            }

            replayed["matters"]!.ToJsonString().Should().Be(shown["matters"]!.ToJsonString());
        }

        foreach (string path in new[] { "rows?count=500", "facets", "events" })
        {
            (await anew.GetAsync(path)).ToJsonString().Should().Be((await server.GetAsync(path)).ToJsonString(), path);
        }
    }
}
