using System.Net;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>A comment that names a person waits for them.</summary>
public sealed class MentionTests
{
    [Fact]
    public async Task Who_is_named_finds_the_comment_until_they_answer_or_have_seen_it()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reviewer", "Ann"), boris = await Member.OfAsync(server, "reviewer", "Борис Петров"),
            cleo = await Member.OfAsync(server, "reader", "Cleo");
        string[] ids = [.. (await server.GetAsync("rows?kind=recommendation&count=40"))["rows"]!.AsArray()
            .Select(r => (string)r!["item"]!["id"]!)];
        string one = ids[0], two = ids[^1];

        (await ann.DecideAsync(one, "comment", "@Борис Петров and @cleo: is it the same?", 0)).Should().Be(HttpStatusCode.OK);
        (await ann.DecideAsync(two, "comment", "Ask Cleo.", 0)).Should().Be(HttpStatusCode.OK);

        (await boris.GetAsync("people"))["people"]!.AsArray().Select(p => (string)p!).Should().BeEquivalentTo("Ann", "Cleo");
        (await ItemsAsync(ann)).Should().BeEmpty();
        (await ItemsAsync(boris)).Should().Equal(one);
        JsonNode waits = (await cleo.GetAsync("mentions"))["mentions"]!.AsArray().Should().ContainSingle().Subject!;
        ((string)waits["who"]!, (string)waits["comment"]!).Should().Be(("Ann", "@Борис Петров and @cleo: is it the same?"));

        (await cleo.SendAsync("post", $"/api/mentions/{(string)waits["id"]!}/seen")).Should().Be(HttpStatusCode.NoContent);
        (await ItemsAsync(cleo)).Should().BeEmpty("she has seen it");
        (await ItemsAsync(boris)).Should().Equal([one], "he has not");

        (await ann.DecideAsync(one, "comment", "@Борис Петров and @cleo: is it the same? It looks so.", 1)).Should().Be(HttpStatusCode.OK);
        (await ItemsAsync(cleo)).Should().BeEmpty("she is not named again");
        (await boris.DecideAsync(one, "comment", "@Борис Петров and @cleo: is it the same? It looks so. Yes, @Ann.", 2)).Should()
            .Be(HttpStatusCode.OK);
        (await ItemsAsync(boris)).Should().BeEmpty("he has answered");
        (await ItemsAsync(ann)).Should().Equal(one);

        (await boris.SendAsync("post", "/api/undo")).Should().Be(HttpStatusCode.OK);
        (await ItemsAsync(ann)).Should().BeEmpty("what was taken back calls nobody");
        (await ItemsAsync(boris)).Should().Equal([one], "and answers nobody");
    }

    [Fact]
    public async Task A_name_is_called_whole()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reader", "Ann"), boris = await Member.OfAsync(server, "reader", "Борис Петров");
        (string Comment, bool Ann, bool Boris)[] cases =
        [
            ("@Ann, please look.", true, false), ("please look, @ann", true, false), ("@Anna, please look.", false, false),
            ("@Anna and @Ann", true, false), ("Ann said so.", false, false), ("См. @Борис Петров: верно?", false, true),
            ("См. @борис петров", false, true), ("См. @Борис", false, false), ("@Ann@Борис Петров", true, true),
        ];
        string[] lines = [.. (await server.GetAsync("rows?kind=recommendation&count=400"))["rows"]!.AsArray()
            .DistinctBy(r => (string)r!["line"]!).Select(r => (string)r!["item"]!["id"]!)];
        foreach ((int n, (string comment, _, _)) in cases.Index())
        {
            (await server.DecideAsync(lines[n], "comment", comment, 0)).Status.Should().Be(HttpStatusCode.OK);
        }

        (await ItemsAsync(ann)).Should().Equal(lines.Zip(cases).Where(c => c.Second.Ann).Select(c => c.First));
        (await ItemsAsync(boris)).Should().Equal(lines.Zip(cases).Where(c => c.Second.Boris).Select(c => c.First));
    }

    [Fact]
    public async Task The_command_line_names_people_as_the_pages_do()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        Member ann = await Member.OfAsync(server, "reader", "Ann");
        string id = (await LogTests.ItemsAsync(server, 1))[0];
        Programs.Run("decide", "--in", server.Folder, "--item", id, "--comment", "@Ann: is it the same?", "--who", "Clerk");
        (await ItemsAsync(ann)).Should().Equal(id);
    }

    private static async Task<string[]> ItemsAsync(Member member) =>
        [.. (await member.GetAsync("mentions"))["mentions"]!.AsArray().Select(m => (string)m!["item"]!)];
}
