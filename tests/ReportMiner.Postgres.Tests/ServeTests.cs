using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres.Tests;

/// <summary>Two servers review one store: what is decided by one is in the log of the store and on the pages of the other.</summary>
public sealed class ServeTests(Cluster cluster, SampleRun run) : IClassFixture<Cluster>, IClassFixture<SampleRun>
{
    [PostgresFact]
    public async Task Decisions_by_one_server_are_seen_by_the_other_and_never_written_over()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Path.Combine(Sharing.Samples, "expert-panel-2019-en.pdf"));
        using Database database = Sharing.Open(address);
        var store = new PostgresStore(database);
        store.Write(new FolderStore(run.Folder).Read());
        using var first = await Served.StartAsync(address, "First Reviewer");
        using var second = await Served.StartAsync(address, "Second Reviewer");
        JsonNode item = (await first.GetAsync("rows?count=50"))["rows"]!.AsArray().First(r => r!["line"] is not null)!["item"]!;
        string id = (string)item["id"]!;

        (HttpStatusCode status, JsonNode answer) = await first.DecideAsync(id, "comment", "Ask the secretariat.", 0);

        status.Should().Be(HttpStatusCode.OK, answer.ToJsonString());
        Decision decision = store.ReadDecisions().Should().ContainSingle().Subject;
        (decision.Who, decision.Field, decision.Value).Should().Be(("First Reviewer", DecisionField.Comment, "Ask the secretariat."));
        ((string)(await second.GetAsync("items/" + id))["history"]![0]!["who"]!).Should().Be("First Reviewer");
        (await second.DecideAsync(id, "comment", "No.", 0)).Status.Should().Be(HttpStatusCode.Conflict);
        (await second.DecideAsync(id, "comment", "Done.", 1)).Status.Should().Be(HttpStatusCode.OK);
        store.ReadDecisions().Select(d => d.Who).Should().Equal("First Reviewer", "Second Reviewer");
        store.Read().DecisionConflicts.Should().BeEmpty("each line follows the one before it");
        (await first.PostAsync("undo", [])).Status.Should().Be(HttpStatusCode.Conflict, "somebody decided after");
        (await second.Client.GetStringAsync("/api/export/matrix")).Should().Contain("Done.");
        (await second.Client.GetStringAsync("/api/health")).Should().Be("ok");
    }

    [PostgresFact]
    public async Task A_database_that_falls_costs_no_page_and_no_decision()
    {
        string address = cluster.Collection();
        using Database database = Sharing.Open(address);
        var store = new PostgresStore(database);
        store.Write(new FolderStore(run.Folder).Read());
        using var server = await Served.StartAsync(address, "Reviewer");
        string id = (string)(await server.GetAsync("rows?count=50"))["rows"]!.AsArray().First(r => r!["line"] is not null)!["item"]!["id"]!;
        await server.DecideAsync(id, "comment", "Before.", 0);
        cluster.Restart();

        (await server.Client.GetAsync("/api/rows?count=5")).StatusCode.Should().Be(HttpStatusCode.OK);

        HttpStatusCode status = (await server.DecideAsync(id, "comment", "After.", 1)).Status;
        for (int tries = 0; tries < 20 && status != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(200);
            status = (await server.DecideAsync(id, "comment", "After.", 1)).Status;
        }

        status.Should().Be(HttpStatusCode.OK);
        using Database fresh = Sharing.Open(address);
        new PostgresStore(fresh).ReadDecisions().Select(d => d.Value).Should().Equal("Before.", "After.");
    }

    /// <summary>A server of a store, and a client that has its token.</summary>
    private sealed class Served : IDisposable
    {
        private readonly Process _process;
        private readonly string _folder;

        private Served(Process process, string folder, string address)
        {
            (_process, _folder) = (process, folder);
            var at = new Uri(address);
            Client = new HttpClient { BaseAddress = new Uri(at.GetLeftPart(UriPartial.Authority)) };
            Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", at.Query["?token=".Length..]);
        }

        public HttpClient Client { get; }

        public static async Task<Served> StartAsync(string store, string who)
        {
            string folder = Directory.CreateTempSubdirectory("reportminer-served-").FullName;
            string[] built = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..];
            string program = Path.Combine([CheckoutFolder.Root, "src", "ReportMiner.Cli", "bin", .. built, "reportminer.dll"]);
            Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", folder, "--store", store, "--who", who])
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
            var server =
                new Served(process, folder, line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
            for (int tries = 0; tries < 600; tries++)
            {
                using HttpResponseMessage answer = await server.Client.GetAsync("/api/run");
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    return server;
                }

                await Task.Delay(100);
            }

            throw new TimeoutException("The review did not open.");
        }

        public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Client.GetStringAsync("/api/" + path))!;

        public Task<(HttpStatusCode Status, JsonNode Body)> DecideAsync(string item, string field, string value, int version) =>
            PostAsync("decisions", new JsonObject { ["item"] = item, ["field"] = field, ["value"] = value, ["version"] = version });

        public async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, JsonObject body)
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await Client.PostAsync("/api/" + path, content);
            string text = await answer.Content.ReadAsStringAsync();
            return (answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : text);
        }

        public void Dispose()
        {
            Client.Dispose();
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
