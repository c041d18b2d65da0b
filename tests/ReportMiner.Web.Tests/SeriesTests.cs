using System.Net;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>What belongs together is written to the file that the command line reads, and the documents are compared anew.</summary>
public sealed class SeriesTests
{
    [Fact]
    public async Task A_series_that_the_page_writes_is_the_one_that_the_command_line_reads()
    {
        string folder = Directory.CreateTempSubdirectory("documents-").FullName, samples = Path.Combine(Programs.Root, "corpus", "samples");
        foreach (string file in new[] { "expert-panel-2019-en.md", "expert-panel-2021-en.docx" })
        {
            File.Copy(Path.Combine(samples, file), Path.Combine(folder, file));
        }

        await using Server server = await Server.StartAsync(folder);
        JsonNode run = await server.GetAsync("run");
        string[] meetings = [.. run["meetings"]!.AsArray().Select(m => (string)m!["value"]!)];
        meetings.Should().HaveCount(2);
        ((bool)(await server.GetAsync("series"))["can"]!).Should().BeTrue();
        (await PutAsync(server, ("", [meetings[0]]))).Should().Be(HttpStatusCode.UnprocessableEntity, "a series needs a name");
        (await PutAsync(server, ("A", [meetings[0]]), ("B", [meetings[0]]))).Should()
            .Be(HttpStatusCode.UnprocessableEntity, "a document is in one series");
        File.Exists(Path.Combine(folder, "series.csv")).Should().BeFalse("what is not understood is not written");

        (await PutAsync(server, ("Turned, \"round\"", [meetings[1], meetings[0]]))).Should().Be(HttpStatusCode.Accepted);
        await UntilAsync(async () => (await server.GetAsync("run"))["series"]!.AsArray() is [{ } step]
            && (string)step["earlier"]! == meetings[1]);
        (await File.ReadAllTextAsync(Path.Combine(folder, "series.csv"))).Should()
            .Be($"document,series,order\n\"{meetings[1]}\",\"Turned, \"\"round\"\"\",1\n\"{meetings[0]}\",\"Turned, \"\"round\"\"\",2\n");
        string again = Path.Combine(folder, "again");
        Programs.Run("run", folder, "--out", again, "--formats", "run");
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(again, "run.json")))!["series"]!.ToJsonString().Should().Be(
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "reportminer", "run.json")))!["series"]!.ToJsonString());
        JsonNode planned = (await server.GetAsync("series"))["series"]![0]!;
        ((string)planned["name"]!).Should().Be("Turned, \"round\"");

        (await PutAsync(server)).Should().Be(HttpStatusCode.Accepted);
        File.Exists(Path.Combine(folder, "series.csv")).Should().BeFalse("without any series the program finds them itself");
        using HttpResponseMessage read = await server.Client.PostAsync("/api/documents/read", null);
        read.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Results_alone_have_no_series_to_change()
    {
        await using Server server = await Server.StartAsync();
        ((bool)(await server.GetAsync("series"))["can"]!).Should().BeFalse();
        (await PutAsync(server, ("A", ["x"]))).Should().Be(HttpStatusCode.Conflict);
    }

    private static async Task<HttpStatusCode> PutAsync(Server server, params (string Name, string[] Documents)[] series)
    {
        JsonObject body = new() { ["series"] =
            new JsonArray([.. series.Select(s =>
            (JsonNode)new JsonObject { ["name"] = s.Name, ["documents"] = new JsonArray([.. s.Documents.Select(d => (JsonNode)d)]) })]) };
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await server.Client.PutAsync("/api/series", content);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (int tries = 0; !await holds(); tries++)
        {
            tries.Should().BeLessThan(900, "it takes too long");
            await Task.Delay(100);
        }
    }
}
