using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReportMiner.Web.Tests;

/// <summary>Views, lists, documents: what people keep and add beside their decisions.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task A_saved_view_and_a_draft_are_there_at_the_next_start()
    {
        await using Server first = await Server.StartAsync();
        await PutAsync(first, "views/Новые", new JsonObject { ["query"] = "status=new" });
        await PutAsync(first, "drafts/a", new JsonObject { ["draft"] = new JsonObject { ["title"] = "T" } });
        await first.TerminateAsync();
        await using Server second = await Server.StartAsync(LogTests.Copy(first.Folder));
        (await second.GetAsync("views"))["views"]!.ToJsonString().Should().Contain("status=new");
        ((string)(await second.GetAsync("drafts/a"))["draft"]!["title"]!).Should().Be("T");
        (await second.Client.DeleteAsync("/api/views/Новые")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await second.GetAsync("views"))["views"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_holds_its_entries_in_the_order_given_each_once()
    {
        await using Server server = await Server.StartAsync();
        JsonNode[] items =
        [
            .. (await server.GetAsync("rows?language=en&kind=recommendation&count=6"))["rows"]!.AsArray().Select(r => r!["item"]!)
        ];
        string[] order = [.. items.Select(ViewTests.Id).Reverse()];
        var list = new JsonObject
        {
            ["title"] = "The list",
            ["language"] = "en",
            ["chapters"] = new JsonArray(new JsonObject { ["theme"] = "", ["items"] = new JsonArray([.. order.Select(i => (JsonNode)i)]) })
        };
        using var content = new StringContent(list.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await server.Client.PostAsync("/api/list", content);
        using var package = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        string text = Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
        int[] places =
        [
            .. items
                .Select(i =>
                    text.IndexOf(((string)i["text"]!)[..30].Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal))
                .Reverse()
        ];
        places.Should().BeInAscendingOrder().And.OnlyContain(p => p > 0);
        text.Should().Contain("The list").And.Contain("Entries: 6.");
    }

    [Fact]
    public async Task A_folder_of_documents_is_read_first_and_a_dropped_document_is_added()
    {
        string folder = Directory.CreateTempSubdirectory("documents-").FullName;
        string samples = Path.Combine(Programs.Root, "corpus", "samples");
        File.Copy(Path.Combine(samples, "expert-panel-2021-en.docx"), Path.Combine(folder, "expert-panel-2021-en.docx"));
        await using Server server = await Server.StartAsync(folder);
        ((int)(await server.GetAsync("run"))["documents"]!).Should().Be(1);
        using var stop = new CancellationTokenSource();
        var told = new List<string>();
        Task listening = ThreadTests.ListenAsync(server, told, stop.Token);
        (await UploadAsync("expert-panel-2019-en.md")).Should().Be(HttpStatusCode.Accepted);
        (await UploadAsync("expert-panel-2019-en.md")).Should().Be(HttpStatusCode.UnprocessableEntity, "it is there already");
        foreach (string bad in new[] { "../out.md", "a/../../out.md", ".hidden.md", "program.exe", "no-ending" })
        {
            using var nothing = new ByteArrayContent([1]);
            HttpStatusCode status = (await server.Client.PostAsync("/api/documents?name=" + Uri.EscapeDataString(bad), nothing)).StatusCode;
            if (status == HttpStatusCode.Accepted)
            {
                File.Exists(Path.Combine(folder, Path.GetFileName(bad))).Should().BeTrue("{0} may only get in below the folder", bad);
            }
            else
            {
                status.Should().Be(HttpStatusCode.UnprocessableEntity, bad);
            }
        }

        File.Exists(Path.Combine(folder, "..", "out.md")).Should().BeFalse();
        for (int tries = 0; tries < 600 && (int)(await server.GetAsync("run"))["documents"]! < 2; tries++)
        {
            await Task.Delay(100);
        }

        ((int)(await server.GetAsync("run"))["documents"]!).Should().BeGreaterThan(1);
        await stop.CancelAsync();
        await listening;

        // Who waits while the pages are prepared sees what is known of the run already.
        string results = Path.Combine(folder, "reportminer");
        JsonNode known = JsonNode.Parse(told.Last(l => l.Contains("\"incomplete\"", StringComparison.Ordinal))["data: ".Length..])!;
        JsonArray documents = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(results, "run.json")))!["documents"]!.AsArray();
        ((string)known["stage"]!, (int)known["total"]!, (int)known["documents"]!, (int)known["incomplete"]!).Should().Be((
            "drawing", ViewTests.Lines(Path.Combine(results, "recommendations.jsonl")).Length, documents.Count,
            documents.Count(d => (string)d!["status"]! != "complete")));

        async Task<HttpStatusCode> UploadAsync(string name)
        {
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(samples, name)));
            return (await server.Client.PostAsync("/api/documents?name=" + name, content)).StatusCode;
        }
    }

    [Fact]
    public async Task A_document_is_shown_only_while_it_is_what_was_read()
    {
        string folder = Directory.CreateTempSubdirectory("documents-").FullName;
        string pdf = Path.Combine(folder, "expert-panel-2021-en.pdf");
        File.Copy(Path.Combine(Programs.Root, "corpus", "samples", Path.GetFileName(pdf)), pdf);
        await using Server server = await Server.StartAsync(folder);
        using HttpResponseMessage there = await server.Client.GetAsync("/api/documents/0/file");
        (await there.Content.ReadAsByteArrayAsync()).Should().Equal(await File.ReadAllBytesAsync(pdf));
        (there.Content.Headers.ContentType!.MediaType, there.Content.Headers.ContentDisposition!.DispositionType).Should()
            .Be(("application/pdf", "attachment"));
        (await server.Client.GetAsync("/api/documents/7/file")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await server.TerminateAsync();
        await File.AppendAllTextAsync(pdf, "changed");
        await using Server again = await Server.StartAsync(LogTests.Copy(Path.Combine(folder, "reportminer")), "--documents", folder);
        (await again.Client.GetAsync("/api/documents/0/file")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task PutAsync(Server server, string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        (await server.Client.PutAsync("/api/" + path, content)).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
