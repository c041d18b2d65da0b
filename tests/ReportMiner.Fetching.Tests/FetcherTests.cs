using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace ReportMiner.Fetching.Tests;

public sealed class FetcherTests : IDisposable
{
    private static readonly DocumentKey Resolution = new("A/RES/74/247", "ru");

    private readonly string _folder = Directory.CreateTempSubdirectory("fetch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_document_lies_under_its_symbol_with_its_record_beside_it()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        server.Fail("A/RES/74/247 R pdf", "moved");

        FetchOutcome outcome = (await Fetch(server)).Single();

        outcome.Should().BeEquivalentTo(new { Result = FetchResult.Fetched, Detail = "A_RES_74_247/ru.pdf" });
        File.ReadAllBytes(Path.Combine(_folder, "A_RES_74_247", "ru.pdf")).Should().Equal(StubServer.Pdf("one"));
        FileRecord record = Record();
        record.Should().BeEquivalentTo(new
        {
            Symbol = "A/RES/74/247",
            Language = "ru",
            File = "ru.pdf",
            MediaType = "application/pdf",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(StubServer.Pdf("one"))),
            JobNumber = "V.25-07701",
            Reader = "https://docs.un.org/ru/A/RES/74/247",
        });
        Directory.GetFiles(Path.Combine(_folder, "A_RES_74_247")).Select(Path.GetFileName).Should().BeEquivalentTo("ru.pdf", "ru.json");
    }

    [Fact]
    public async Task The_second_run_transfers_no_body()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        await Fetch(server);

        (await Fetch(server)).Single().Result.Should().Be(FetchResult.Unchanged);

        server.Bodies.Should().ContainSingle().Which.Value.Should().Be(1);
    }

    [Fact]
    public async Task Without_marks_the_same_bytes_are_unchanged()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Marks = false;
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        await Fetch(server);

        (await Fetch(server)).Single().Result.Should().Be(FetchResult.Unchanged);
        Directory.GetFiles(Path.Combine(_folder, "A_RES_74_247")).Should().HaveCount(2);
    }

    [Fact]
    public async Task Other_content_is_a_reissue_and_the_earlier_issue_is_kept()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        await Fetch(server);
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("two");

        (await Fetch(server)).Single().Result.Should().Be(FetchResult.Reissued);

        File.ReadAllBytes(Path.Combine(_folder, "A_RES_74_247", "ru.pdf")).Should().Equal(StubServer.Pdf("two"));
        File.ReadAllBytes(Path.Combine(_folder, "A_RES_74_247", "ru-1.pdf")).Should().Equal(StubServer.Pdf("one"));
    }

    [Theory]
    [InlineData("503", "503")]
    [InlineData("429")]
    [InlineData("cut")]
    [InlineData("html")]
    [InlineData("empty")]
    [InlineData("slow")]
    [InlineData("cut", "cut", "cut")]
    public async Task A_fault_that_passes_costs_nothing(params string[] faults)
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        server.Fail("A/RES/74/247 R pdf", faults);

        (await Fetch(server)).Single().Result.Should().Be(FetchResult.Fetched);

        File.ReadAllBytes(Path.Combine(_folder, "A_RES_74_247", "ru.pdf")).Should().Equal(StubServer.Pdf("one"));
        Directory.GetFiles(Path.Combine(_folder, "A_RES_74_247")).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("circle", FetchResult.Failed, "redirects lead in a circle")]
    [InlineData("away", FetchResult.Failed, "another server, elsewhere.example")]
    [InlineData("endless", FetchResult.Failed, "larger than 1 MiB")]
    [InlineData("403", FetchResult.Failed, "answers 403")]
    [InlineData("404", FetchResult.Absent, "does not have it")]
    [InlineData("400", FetchResult.Absent, "does not take this symbol")]
    public async Task A_fault_that_stays_is_named_and_nothing_is_kept(string fault, FetchResult result, string reason)
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");
        server.Fail("A/RES/74/247 R pdf", fault);

        FetchOutcome outcome = (await Fetch(server)).Single();

        outcome.Result.Should().Be(result);
        outcome.Detail.Should().Contain(reason);
        Directory.GetFiles(_folder, "ru.*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("<html><body>Error</body></html>", "a web page")]
    [InlineData("PK\u0003\u0004nothing of a zip file", "a damaged Word file")]
    [InlineData("404 not found", "no document")]
    public async Task What_is_no_document_is_kept_nowhere(string body, string reason)
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = System.Text.Encoding.UTF8.GetBytes(body);

        FetchOutcome outcome = (await Fetch(server)).Single();

        outcome.Result.Should().Be(FetchResult.Refused);
        outcome.Detail.Should().Contain(reason);
        Directory.GetFiles(_folder, "ru.*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public async Task The_ending_follows_the_bytes_and_not_the_question()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R doc"] = [0xFF, 0x57, 0x50, 0x43, 1, 2, 3];

        (await Fetch(server, ["docx", "pdf"])).Single().Detail.Should().Be("A_RES_74_247/ru.wpd");
    }

    [Fact]
    public async Task The_second_type_serves_where_the_first_is_not_there()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");

        (await Fetch(server, ["docx", "pdf"])).Single().Detail.Should().Be("A_RES_74_247/ru.pdf");
    }

    [Fact]
    public async Task After_five_failures_in_a_row_the_run_stops()
    {
        await using StubServer server = await StubServer.StartAsync();
        ImmutableArray<DocumentKey> documents = [.. Enumerable.Range(1, 8).Select(n => new DocumentKey($"A/{n}/1", "en"))];
        foreach (DocumentKey document in documents)
        {
            server.Fail($"{document.Symbol} E pdf", "403");
        }

        ImmutableArray<FetchOutcome> outcomes = await Fetch(server, ["pdf"], documents);

        outcomes.Select(o => o.Result).Should().Equal(
            Enumerable.Repeat(FetchResult.Failed, 5).Concat(Enumerable.Repeat(FetchResult.NotTried, 3)));
    }

    [Fact]
    public async Task A_server_that_forbids_it_is_obeyed()
    {
        await using StubServer server = await StubServer.StartAsync();
        server.Robots = "User-agent: *\nDisallow: /api/";
        server.Documents["A/RES/74/247 R pdf"] = StubServer.Pdf("one");

        Func<Task> fetch = () => Fetch(server);

        await fetch.Should().ThrowAsync<FetchException>().WithMessage("*robots.txt*");
        server.Requests.Should().Equal("/robots.txt");
    }

    [Fact]
    public async Task Requests_keep_their_pace_by_the_clock()
    {
        await using StubServer server = await StubServer.StartAsync();
        var clock = new LeapingTime();
        ImmutableArray<DocumentKey> documents = [.. Enumerable.Range(1, 5).Select(n => new DocumentKey($"A/{n}/1", "en"))];
        foreach (DocumentKey document in documents)
        {
            server.Documents[$"{document.Symbol} E pdf"] = StubServer.Pdf(document.Symbol);
        }

        await Fetch(server, ["pdf"], documents, server.Settings with { DelaySeconds = 1, TrySeconds = 60 }, clock);

        // Five documents and robots.txt: five pauses of a second.
        clock.Slept.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4.5));
        server.MostAtOnce.Should().Be(1);
    }

    [Fact]
    public async Task Two_runs_do_not_fetch_into_one_folder()
    {
        await using StubServer server = await StubServer.StartAsync();
        using var first = new FetchFolder(_folder);

        Func<Task> second = () => Fetch(server);

        await second.Should().ThrowAsync<FetchException>().WithMessage("Another fetch*");
    }

    private const int Kills = 20;

    /// <summary>With 1,000 symbols (<c>REPORTMINER_FETCH_SYMBOLS</c>) it takes some minutes; each fault comes once.</summary>
    [Fact]
    public async Task Faults_and_kills_change_nothing_of_the_result()
    {
        await using StubServer server = await StubServer.StartAsync();
        var random = new Random(20);
        int symbols =
            int.Parse(Environment.GetEnvironmentVariable("REPORTMINER_FETCH_SYMBOLS") ?? "60", CultureInfo.InvariantCulture);
        string[] kinds = symbols > 60
            ? ["503", "429", "cut", "html", "empty", "404", "slow", "endless", "type", "away"]
            : ["503", "429", "cut", "html", "empty", "404", "endless", "type", "away"];
        ImmutableArray<DocumentKey> documents =
        [
            .. Enumerable.Range(1, symbols).SelectMany(n => new[] { "en", "ru" }.Select(l => new DocumentKey($"E/CN.15/2031/{n}", l)))
        ];
        foreach (DocumentKey document in documents)
        {
            string key = $"{document.Symbol} {FetchSettings.Shipped.Languages[document.Language]} pdf";
            server.Documents[key] = StubServer.Pdf(key);
            if (random.NextDouble() < 0.2)
            {
                server.Fail(key, kinds[random.Next(kinds.Length)]);
            }
        }

        for (int kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            int left = random.Next(1, 8 * symbols / 60);
            try
            {
                await Fetcher.RunAsync(Request(server, ["pdf"], documents), _ => Countdown(ref left, stop), stop.Token);
            }
            catch (OperationCanceledException)
            {
                // Killed.
            }
        }

        ImmutableArray<FetchOutcome> outcomes = await Fetch(server, ["pdf"], documents);
        for (int again = 0; again < 3 && outcomes.Any(o => !o.IsThere); again++)
        {
            outcomes = await Fetch(server, ["pdf"], documents);
        }

        outcomes.Should().OnlyContain(o => o.IsThere);
        int bodies = server.Bodies.Values.Sum();
        (await Fetch(server, ["pdf"], documents)).Should().OnlyContain(o => o.IsThere);
        server.Bodies.Values.Sum().Should().Be(bodies, "what is there is not transferred again");
        foreach (DocumentKey document in documents)
        {
            string key = $"{document.Symbol} {FetchSettings.Shipped.Languages[document.Language]} pdf";
            string folder = Path.Combine(_folder, SymbolNames.ToFolder(document.Symbol));
            File.ReadAllBytes(Path.Combine(folder, document.Language + ".pdf")).Should().Equal(StubServer.Pdf(key));
        }

        server.Bodies.Values.Sum(n => n - 1).Should().BeLessThanOrEqualTo(Kills, "a kill costs at most the transfer in flight");
        server.MostAtOnce.Should().Be(1);
        Directory.GetFiles(_folder, "*.part*", SearchOption.AllDirectories).Should().BeEmpty();

        static void Countdown(ref int left, CancellationTokenSource stop)
        {
            if (--left == 0)
            {
                stop.Cancel();
            }
        }
    }

    private FileRecord Record() =>
        System.Text.Json.JsonSerializer.Deserialize(
            File.ReadAllBytes(Path.Combine(_folder, "A_RES_74_247", "ru.json")), FetchJson.Default.FileRecord)!;

    private Task<ImmutableArray<FetchOutcome>> Fetch(
        StubServer server, ImmutableArray<string>? types = null, ImmutableArray<DocumentKey>? documents = null,
        FetchSettings? settings = null, TimeProvider? time = null) =>
        Fetcher.RunAsync(Request(server, types ?? ["pdf"], documents ?? [Resolution], settings, time), _ => { });

    private FetchRequest Request(
        StubServer server,
        ImmutableArray<string> types,
        ImmutableArray<DocumentKey> documents,
        FetchSettings? settings = null,
        TimeProvider? time = null) => new()
    {
        Documents = documents,
        Output = _folder,
        Types = types,
        Settings = settings ?? server.Settings,
        Client = "ReportMiner/1.0",
        Time = time ?? TimeProvider.System,
    };
}
