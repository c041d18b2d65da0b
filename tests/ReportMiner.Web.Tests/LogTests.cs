using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>There is one log for all writers: complete, chained, and never behind what a person saw.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task What_another_program_adds_is_taken_in()
    {
        await using Server server = await Server.StartAsync();
        string id = (await ItemsAsync(server, 1))[0];
        await server.DecideAsync(id, "comment", "From the page.", 0);
        Programs.Run("decide", "--in", server.Folder, "--item", id, "--comment", "From the command line.", "--who", "Clerk");
        JsonNode matter = (await server.GetAsync("items/" + id))["matters"]!["comment"]!;
        ((int)matter["version"]!, (string)matter["value"]!, (string)matter["who"]!, (string)matter["before"]!).Should()
            .Be((2, "From the command line.", "Clerk", "From the page."));
        (await server.DecideAsync(id, "comment", "Not seen.", 1)).Status.Should().Be(HttpStatusCode.Conflict);
        (await server.DecideAsync(id, "comment", "Seen.", 2)).Status.Should().Be(HttpStatusCode.OK);
        Faults(server.Folder).Should().BeEmpty();
        Decisions(server.Folder).Select(d => (d.Version, d.Before)).Should()
            .Equal((1, ""), (2, "From the page."), (3, "From the command line."));
    }

    [Fact]
    public async Task Browser_command_line_and_table_write_the_same_bytes()
    {
        const string Comment = "Спросить секретариат.";
        await using Server server = await Server.StartAsync();
        string id = (await ItemsAsync(server, 1))[0];
        await server.DecideAsync(id, "themes", "data-retention", 0);
        await server.DecideAsync(id, "comment", Comment, 0);
        string byCommand = Programs.NewRun(), byTable = Programs.NewRun();
        Programs.Run("decide", "--in", byCommand, "--item", id, "--themes", "data-retention", "--who", "Reviewer");
        Programs.Run("decide", "--in", byCommand, "--item", id, "--comment", Comment, "--who", "Reviewer");
        string table = Path.Combine(byTable, "matrix.csv");
        MatrixTable.Type(table, id, ("themes", "data-retention"), ("comment", Comment));
        Programs.Run("import", table, "--in", byTable, "--who", "Reviewer");
        string[] expected = Bytes(server.Folder);
        expected.Should().HaveCount(2);
        Bytes(byCommand).Should().Equal(expected);
        Bytes(byTable).Should().Equal(expected);
        Directory.Delete(byCommand, recursive: true);
        Directory.Delete(byTable, recursive: true);

        // The time of a decision, and so the hash of its line, are its own.
        static string[] Bytes(string folder) => [.. File.ReadLines(Path.Combine(folder, "decisions.jsonl")).Select(l =>
        {
            JsonNode line = JsonNode.Parse(l)!;
            return l.Replace((string)line["when"]!, "", StringComparison.Ordinal)
                .Replace($"\"prev\":\"{line["prev"]}\"", "", StringComparison.Ordinal);
        })];
    }

    [Fact]
    public async Task A_changed_line_breaks_the_chain_and_is_said()
    {
        await using Server server = await Server.StartAsync();
        foreach (string id in await ItemsAsync(server, 3))
        {
            await server.DecideAsync(id, "comment", "Seen.", 0);
        }

        string log = Path.Combine(server.Folder, "decisions.jsonl");
        string[] lines = await File.ReadAllLinesAsync(log);
        Faults(server.Folder).Should().BeEmpty();
        await File.WriteAllLinesAsync(log, [lines[0], lines[1].Replace("Seen.", "Forged.", StringComparison.Ordinal), lines[2]]);
        new FolderStore(server.Folder).Read().DecisionConflicts.Should().ContainSingle().Which.Should().Contain("Line 3");
        await File.WriteAllLinesAsync(log, [lines[0], lines[2]]);
        new FolderStore(server.Folder).Read().DecisionConflicts.Should().ContainSingle().Which.Should().Contain("Line 2");
    }

    [Fact]
    public async Task What_was_taken_back_stays_so_when_the_tables_are_drawn_anew()
    {
        await using Server first = await Server.StartAsync();
        string[] ids = await ItemsAsync(first, 2);
        await first.DecideAsync(ids[0], "comment", "One.", 0);
        await first.DecideAsync(ids[1], "comment", "Two.", 0);
        await first.PostAsync("undo");
        await first.TerminateAsync();
        Directory.Delete(Path.Combine(first.Folder, ".review"), recursive: true);
        await using Server second = await Server.StartAsync(Copy(first.Folder));
        (await second.PostAsync("undo")).Status.Should().Be(HttpStatusCode.OK);
        Decisions(second.Folder).Select(d => d.Value).Should().Equal("One.", "Two.", "", "");
        (await second.PostAsync("undo")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_decision_after_mine_is_not_taken_back_with_it()
    {
        await using Server server = await Server.StartAsync();
        string id = (await ItemsAsync(server, 1))[0];
        await server.DecideAsync(id, "comment", "Mine.", 0);
        Programs.Run("decide", "--in", server.Folder, "--item", id, "--comment", "Theirs.", "--who", "Clerk");
        (await server.PostAsync("undo")).Status.Should().Be(HttpStatusCode.Conflict);
        Decisions(server.Folder).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_decision_sent_twice_is_taken_once()
    {
        await using Server server = await Server.StartAsync();
        string id = (await ItemsAsync(server, 1))[0];
        (await server.DecideAsync(id, "comment", "Once.", 0)).Status.Should().Be(HttpStatusCode.OK);
        (await server.DecideAsync(id, "comment", "Once.", 0)).Status.Should().Be(HttpStatusCode.OK);
        Decisions(server.Folder).Should().ContainSingle();
    }

    [Fact]
    public async Task Sentences_and_answers_that_change_nothing_are_kept_and_taken_back()
    {
        await using Server server = await Server.StartAsync();
        string id = (await ItemsAsync(server, 1))[0];
        JsonObject ask = new()
        {
            ["item"] = "",
            ["field"] = "ask",
            ["value"] = "none",
            ["version"] = 0,
            ["ask"] = new JsonObject { ["document"] = "A/1", ["number"] = "4", ["text"] = "States should read." }
        };
        (await server.PostAsync("decisions", ask)).Status.Should().Be(HttpStatusCode.OK);
        (await server.DecideAsync(id, "checked", "themes unsure", 0)).Status.Should().Be(HttpStatusCode.OK);
        (await server.PostAsync("undo")).Status.Should().Be(HttpStatusCode.OK);
        (await server.PostAsync("undo")).Status.Should().Be(HttpStatusCode.OK);
        Decisions(server.Folder).Select(d => d.Value).Should().Equal("none", "themes unsure", "themes open", "");
        (await server.PostAsync("decisions", ask)).Status.Should().Be(HttpStatusCode.OK, "it is asked anew");
        (await server.DecideAsync(id, "checked", "themes unsure", 0)).Status.Should().Be(HttpStatusCode.OK, "likewise");
        Decisions(server.Folder).Skip(4).Select(d => (d.Value, d.Version)).Should().Equal(("none", 3), ("themes unsure", 3));
        new FolderStore(server.Folder).Read().DecisionConflicts.Should().BeEmpty();
    }

    [Fact]
    public async Task Twenty_writers_and_a_kill_lose_and_double_nothing()
    {
        await using Server first = await Server.StartAsync();
        string[] ids = await ItemsAsync(first, 20);
        var acknowledged = new ConcurrentQueue<string>();
        var refused = new ConcurrentQueue<string>();
        Task[] writers = [.. ids.Select(id => Task.Run(async () =>
        {
            for (int version = 0; ; version++)
            {
                string value = $"{id} {version}";
                (HttpStatusCode status, JsonNode body) = await first.DecideAsync(id, "comment", value, version);
                (status == HttpStatusCode.OK ? acknowledged : refused).Enqueue(status == HttpStatusCode.OK ? value : body.ToJsonString());
            }
        }))];
        while (acknowledged.Count < 100 && refused.IsEmpty)
        {
            await Task.Delay(20);
        }

        await first.KillAsync();
        await Task.WhenAll(writers).ContinueWith(_ => { }, TaskScheduler.Default);
        refused.Should().BeEmpty();
        string[] log = [.. Decisions(first.Folder).Select(d => d.Value)];
        log.Should().OnlyHaveUniqueItems().And.Contain(acknowledged);
        Faults(first.Folder).Should().BeEmpty();
        await using Server second = await Server.StartAsync(Copy(first.Folder));
        foreach (string id in ids)
        {
            string last = log.Last(v => v.StartsWith(id, StringComparison.Ordinal));
            ((string)(await second.GetAsync("items/" + id))["matters"]!["comment"]!["value"]!).Should().Be(last);
        }
    }

    internal static string Copy(string folder)
    {
        string copy = Directory.CreateTempSubdirectory("review-").FullName;
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Items of the matrix, each of another line.</summary>
    internal static async Task<string[]> ItemsAsync(Server server, int count) =>
        [
            .. (await server.GetAsync("rows?count=500"))["rows"]!.AsArray().Where(r => r!["line"] is not null)
                .DistinctBy(r => (string)r!["line"]!).Select(r => ViewTests.Id(r!["item"]!)).Take(count)
        ];

    private static Decision[] Decisions(string folder) => [.. new FolderStore(folder).ReadDecisions()];

    private static System.Collections.Immutable.ImmutableArray<string> Faults(string folder)
    {
        using FileStream log = File.OpenRead(Path.Combine(folder, "decisions.jsonl"));
        return DecisionChain.Faults(log);
    }
}
