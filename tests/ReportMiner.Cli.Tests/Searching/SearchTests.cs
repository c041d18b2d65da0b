using System.Text.Json;
using ReportMiner.Semantics.Tests;
using ReportMiner.Semantics.Tests.Assistants;

namespace ReportMiner.Cli.Tests.Searching;

/// <summary>The commands that search, as processes of their own.</summary>
public sealed class SearchTests : IDisposable
{
    private const string Secret = "sk-lighthouse-cli-secret";

    private readonly InventedRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("log of lamp outages", "ru", "aaaa000000000002", "лампы")]
    [InlineData("журнал отключения лампы на 90 дней", "en", "bbbb000000000001", "90")]
    public void Pipe_gets_one_object_a_line_found_across_languages(string query, string language, string id, string word)
    {
        var (status, output, error) = Cli.Start("search", query, "--in", _run.Folder, "--language", language);

        status.Should().Be(0, error);
        error.Should().MatchRegex("^(reportminer: (Understood|Понято).*\n)?$");
        JsonElement[] hits = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        hits.Select(h => h.GetProperty("rank").GetInt32()).Should().Equal(Enumerable.Range(1, hits.Length));
        hits.Select(h => h.GetProperty("score").GetDouble()).Should().BeInDescendingOrder();
        hits.Should().OnlyContain(h => h.GetProperty("item").GetProperty("language").GetString() == language);
        hits[0].GetProperty("item").GetProperty("id").GetString().Should().Be(id);
        hits[0].GetProperty("matched").EnumerateArray().Select(m => m.GetProperty("word").GetString()).Should().Contain(word);
        File.Exists(Path.Combine(_run.Folder, "index.db")).Should().BeTrue();
    }

    [Theory]
    [InlineData(new[] { "--theme", "partnerships" }, new[] { "bbbb000000000002" })]
    [InlineData(new[] { "--meeting", "panel-2021", "--strength", "must" }, new[] { "bbbb000000000001" })]
    [InlineData(new[] { "--addressee", "secretariat", "--language", "en" }, new[] { "aaaa000000000003" })]
    [InlineData(new[] { "--before", "2020", "--language", "en", "--theme", "data-retention" }, new[] { "aaaa000000000001" })]
    [InlineData(new[] { "--theme", "data-retention", "--top", "1", "--since", "2021-05-01" }, new[] { "bbbb000000000001" })]
    public void Filters_narrow_the_search(string[] options, string[] ids)
    {
        var (status, output, error) =
            Cli.Start(["search", "states should keep log train tide tables keepers", "--in", _run.Folder, .. options]);

        status.Should().Be(0, error);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("item").GetProperty("id").GetString()).Should().Equal(ids);
    }

    [ProgramFact("script")]
    public void Terminal_gets_a_table_with_the_words_that_matched_in_bold()
    {
        string line = $"dotnet '{Cli.Program}' search 'tide tables' --in '{_run.Folder}' --top 1";
        var (_, output, _) =
            Cli.StartUnder(
                "script",
                ["--quiet", "--return", "--command", line, "/dev/null"],
                new Dictionary<string, string> { ["TERM"] = "xterm", ["COLUMNS"] = "120" });

        output.Should().Contain("LH/2021/1, 4 (b)").And.Contain("bbbb000000000002").And.Contain("\u001b[1mtide\u001b[0m").And
            .Contain("panel-2021").And.NotContain("\"rank\"");
    }

    [Theory]
    [InlineData("How long is the log of every lamp outage kept?", "LH/2021/1, 4 (a); p. 2; must; stronger than [aaaa000000000001]")]
    [InlineData("Сколько хранить журнал каждого отключения?", "LH/2019/1, 4 a); с. 2; should")]
    public void Ask_answers_with_citations_in_the_language_of_the_question(string question, string citation)
    {
        var (status, output, error) = Cli.Start("ask", question, "--in", _run.Folder);

        status.Should().Be(0, error);
        error.Should().BeEmpty();
        output.Should().Contain(citation);
    }

    [Theory]
    [InlineData("penguin colonies of Antarctica", "Nothing found.")]
    [InlineData("Сколько стоит проезд в метро?", "Ничего не найдено.")]
    public void Nothing_found_is_no_fault(string question, string answer)
    {
        var (status, output, _) = Cli.Start("ask", question, "--in", _run.Folder);
        (status, output.Trim()).Should().Be((0, answer));

        var (searched, found, told) = Cli.Start("search", question, "--in", _run.Folder);
        (searched, found, told.Trim()).Should().Be((0, "", "Nothing found."));
    }

    [Theory]
    [InlineData("2018, 2018-05 or 2018-05-21", "--since", "last year")]
    [InlineData("from 1 to", "--top", "0")]
    [InlineData("from 1 to", "--top", "many")]
    [InlineData("There are: capacity-building, data-retention, partnerships, prevention.", "--theme", "penguins")]
    [InlineData("There are: en, ru.", "--language", "fr")]
    [InlineData("--colour", "--colour", "red")]
    public void Wrong_option_is_one_line_that_says_what_is_accepted(string accepted, params string[] options)
    {
        foreach (string command in new[] { "search", "ask" })
        {
            var (status, output, error) = Cli.Run([command, "lamp", "--in", _run.Folder, .. options]);
            status.Should().Be(1);
            output.Should().BeEmpty();
            error.TrimEnd().Should().StartWith("reportminer: ").And.Contain(accepted).And.NotContain("\n");
        }
    }

    [Fact]
    public void Folder_without_results_is_named()
    {
        var (status, _, error) = Cli.Start("search", "lamp", "--in", Path.Combine(_run.Folder, "nowhere"));
        status.Should().Be(1);
        error.Trim().Should().StartWith("reportminer: ").And.Contain("nowhere").And.Contain("recommendations.jsonl").And.NotContain("\n");
    }

    [Fact]
    public void New_results_are_found_without_being_asked_for()
    {
        Cli.Start("search", "bells", "--in", _run.Folder).Out.Should().BeEmpty();
        _run.Write([
            .. InventedRun.Rows,
            InventedRun.Row(
                "cccc000000000001", "panel-2023", "2023-05-01", "en", "(a)", "Harbours should ring bells in fog;", "should", "prevention")
        ]);
        Cli.Start("search", "bells", "--in", _run.Folder).Out.Should().Contain("cccc000000000001");
    }

    [OfflineFact]
    public void Everything_works_without_a_network()
    {
        foreach (string command in new[] { "search", "ask" })
        {
            var (status, output, error) =
                Cli.StartUnder(
                    "unshare",
                    [.. OfflineFactAttribute.Options, "dotnet"],
                    None,
                    Cli.Program,
                    command,
                    "log of lamp outages",
                    "--in",
                    _run.Folder);
            status.Should().Be(0, error);
            output.Should().Contain("aaaa000000000001");
        }
    }

    [Fact]
    public void Embedding_endpoint_is_used_and_where_it_fails_the_own_embeddings_are()
    {
        using var model = new StubModel(StubModel.Embed(), StubModel.Embed(), StubModel.Fail(401));
        Dictionary<string, string> environment = Endpoint("EMBEDDING", model.Address, 20);
        var (status, output, error) = Cli.Start(environment, "search", "lamp outage", "--in", _run.Folder);
        (status, error).Should().Be((0, ""));
        output.Should().Contain("aaaa000000000001");
        model.Requests.Should().HaveCount(2, "one for the items, one for the question");

        (status, output, error) = Cli.Start(environment, "ask", "How long is the log of lamp outages kept?", "--in", _run.Folder);
        status.Should().Be(0);
        error.Trim().Should().EndWith("it refuses the key. The embeddings that come with the program are used.").And.NotContain("\n").And
            .NotContain(Secret);
        output.Should().Contain("aaaa000000000001").And.NotContain(Secret);
    }

    [Fact]
    public void Model_that_hangs_gives_the_answer_by_extraction()
    {
        using var model = new StubModel(StubModel.Hang());
        var (status, output, error) =
            Cli.Start(Endpoint("MODEL", model.Address, 1), "ask", "How long is the log of lamp outages kept?", "--in", _run.Folder);
        status.Should().Be(0, error);
        output.Should().Contain("no answer within 1 s. This answer is by extraction.").And.Contain("aaaa000000000001").And
            .NotContain(Secret);
    }

    private static Dictionary<string, string> None { get; } = [];

    private static Dictionary<string, string> Endpoint(string sort, Uri address, int seconds) => new()
    {
        [$"REPORTMINER_{sort}_ENDPOINT"] = address.ToString(), [$"REPORTMINER_{sort}_NAME"] = "stub", [$"REPORTMINER_{sort}_KEY"] = Secret,
        [$"REPORTMINER_{sort}_TIMEOUT"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
