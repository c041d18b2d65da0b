using Microsoft.Extensions.AI;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;
using ReportMiner.Semantics.Tests.Assistants;

namespace ReportMiner.Semantics.Tests.Endpoints;

/// <summary>Vectors of an endpoint in place of those that come with the program.</summary>
public sealed class EndpointEmbeddingsTests
{
    private const string Secret = "sk-lighthouse-embedding-secret";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Index_and_search_go_through_the_endpoint(bool plain)
    {
        using var model = new StubModel(StubModel.Embed(plain: plain));
        using var run = new InventedRun();
        using ItemIndex index = await OpenAsync(run, model);
        (await index.Store.Items.GetAsync("aaaa000000000001", new() { IncludeVectors = true }))!.Vector.Length.Should().Be(64);
        model.Requests.Should().ContainSingle("all items fit in one request");

        SearchHit[] hits = [.. await new HybridSearch(index).FindAsync("tutelage of foghorns", SearchFilter.None, 10)];
        hits[0].Item.Id.Should().Be("aaaa000000000003");
        hits.Should().HaveCount(InventedRun.Rows.Length, "a vector may find what no word names");
        model.Requests.Should().HaveCount(2);
        ((string?)model.Requests.Last()["input"]![0]).Should().Be("tutelage of foghorns");

        run.Write([
            .. InventedRun.Rows.Skip(1),
            InventedRun.Row("aaaa000000000001", "panel-2019", "2019-05-01", "en", "(a)", "Keep bells.", "should", "x")
        ]);
        index.Dispose();
        using ItemIndex again = await OpenAsync(run, model);
        again.Renewed.Should().Be(1);
        model.Requests.Last()["input"]!.AsArray().Should().ContainSingle("only what changed is embedded again");
    }

    [Fact]
    public async Task Many_texts_go_in_several_requests()
    {
        using var model = new StubModel(StubModel.Embed());
        using var remote = Remote(model);
        GeneratedEmbeddings<Embedding<float>> made =
            await remote.GenerateAsync(Enumerable.Range(0, 150).Select(i => new string((char)('a' + (i % 26)), 2)));
        made.Should().HaveCount(150);
        made[149].Vector.ToArray()[('a' + (149 % 26)) % 64].Should().Be(2, "vectors come in the order of the texts");
        model.Requests.Select(r => r["input"]!.AsArray().Count).Should().Equal(64, 64, 22);
    }

    [Fact]
    public async Task Faults_are_told_in_a_line_without_the_key()
    {
        foreach ((StubModel.Turn turn, string why) in new (StubModel.Turn, string)[]
        {
            (StubModel.Embed(missing: 1), "it gave 6 vectors for 7 texts"),
            (StubModel.Embed(unit: float.NaN), "its vectors are not numbers"),
            (StubModel.Embed(dimensions: 0), "its answer was not understood"),
            (StubModel.Fail(401), "it refuses the key"), (StubModel.Fail(500), "it answers with fault 500"),
            (StubModel.Fail(404), "it has no such address or model"),
            (StubModel.Hang(), "no answer within 1 s"), (StubModel.Babble(), "its answer was not understood"),
        })
        {
            using var model = new StubModel(turn);
            using var run = new InventedRun();
            Func<Task> open = () => OpenAsync(run, model, why.Contains("within", StringComparison.Ordinal) ? 1 : 20);
            (await open.Should().ThrowAsync<EndpointException>()).Which.ToString().Should().Contain(why).And.NotContain(Secret);
        }
    }

    [Fact]
    public async Task Vectors_of_another_length_than_those_of_the_index_are_refused()
    {
        using var model = new StubModel(StubModel.Embed(), StubModel.Embed(dimensions: 32));
        using var run = new InventedRun();
        using ItemIndex index = await OpenAsync(run, model);
        Func<Task> search = () => new HybridSearch(index).FindAsync("lamp", SearchFilter.None, 1);
        (await search.Should().ThrowAsync<EndpointException>()).WithMessage("*32 numbers*64 in each*delete index.db*");
    }

    [Fact]
    public async Task Server_that_is_down_leaves_the_index_as_it_was()
    {
        using var run = new InventedRun();
        (await run.OpenAsync()).Dispose();
        var model = new StubModel(StubModel.Hang());
        model.Dispose();
        Func<Task> open = () => OpenAsync(run, model);
        (await open.Should().ThrowAsync<EndpointException>()).WithMessage("*no connection*");
        using ItemIndex index = await run.OpenAsync();
        index.Renewed.Should().Be(0);
    }

    private static Task<ItemIndex> OpenAsync(InventedRun run, StubModel model, int seconds = 20) =>
        ItemIndex.OpenAsync(run.Store, run.IndexFile, InventedRun.Stems, Remote(model, seconds));

    private static IEmbeddingGenerator<string, Embedding<float>> Remote(StubModel model, int seconds = 20) => EndpointClient.Embeddings(
        new ModelEndpoint(
            model.Address, "stub", Secret) { RequestTime = TimeSpan.FromSeconds(seconds), WholeTime = TimeSpan.FromSeconds(4 * seconds) },
        TimeSpan.FromMilliseconds(1));
}
