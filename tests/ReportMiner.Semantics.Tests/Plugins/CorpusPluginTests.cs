using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Plugins;

namespace ReportMiner.Semantics.Tests.Plugins;

public sealed class CorpusPluginTests
{
    [Fact]
    public async Task Search_finds_across_languages()
    {
        JsonNode found = await CallAsync("search", new() { ["query"] = "list of ports with workshops", ["language"] = "ru", ["top"] = 1 });
        ((string?)found["items"]![0]!["id"]).Should().Be("bbbb000000000003");
    }

    [Fact]
    public async Task Item_comes_with_its_lineage_in_order_of_time()
    {
        JsonNode item = await CallAsync("get_item", new() { ["id"] = "bbbb000000000001" });
        item["lineage"]!.AsArray().Select(s => (string?)s!["item"]!["id"]).Should().Equal("aaaa000000000001", "bbbb000000000001");
        ((string?)item["lineage"]![1]!["strengthChange"]).Should().Be("strengthened");
        (await CallAsync("get_item", new() { ["id"] = "aaaa000000000001" }))["versions"]!.AsArray().Select(v => (string?)v).Should()
            .Equal("aaaa000000000002");
    }

    [Fact]
    public async Task Unknown_item_is_an_error_in_the_answer() =>
        ((string?)(await CallAsync("get_item", new() { ["id"] = "nope" }))["error"]).Should().Contain("nope");

    [Fact]
    public async Task Themes_and_meetings_are_listed()
    {
        JsonNode listed = await CallAsync("list_themes", []);
        listed["themes"]!.AsArray().Select(t => $"{t!["id"]} {t["items"]}").Should()
            .Equal("capacity-building 2", "data-retention 3", "partnerships 1", "prevention 1");
        listed["meetings"]!.AsArray().Select(m => (string?)m!["name"]).Should().Equal("panel-2019", "panel-2021");
    }

    [Fact]
    public async Task Meetings_are_compared()
    {
        JsonNode compared = await CallAsync("compare_meetings", new() { ["earlier"] = "panel-2019", ["later"] = "panel-2021" });
        compared["links"]!.AsArray().Should().ContainSingle().Which!["strengthChange"]!.ToString().Should().Be("strengthened");
        compared["dropped"]!.AsArray().Select(i => (string?)i!["id"]).Should().Equal("aaaa000000000003");
        compared["added"]!.AsArray().Select(i => (string?)i!["id"]).Should().Contain("bbbb000000000002").And.NotContain("bbbb000000000001");
    }

    [Fact]
    public async Task Positions_stand_by_proposer()
    {
        JsonNode positions = await CallAsync("positions_by_theme", new() { ["theme"] = "partnerships" });
        positions["positions"]!.AsArray().Should().ContainSingle().Which!["items"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Every_function_and_parameter_is_described()
    {
        using var run = new InventedRun();
        using ItemIndex index = await run.OpenAsync();
        KernelPlugin plugin = KernelPluginFactory.CreateFromObject(new CorpusPlugin(index), "corpus");
        plugin.FunctionCount.Should().Be(5);
        plugin.Should().OnlyContain(f => f.Description.Length > 20 && f.Metadata.ReturnParameter.Description.Length > 10);
        plugin.SelectMany(f => f.Metadata.Parameters).Should().OnlyContain(p => p.Description.Length > 5);
    }

    private static async Task<JsonNode> CallAsync(string function, KernelArguments arguments)
    {
        using var run = new InventedRun();
        using ItemIndex index = await run.OpenAsync();
        var kernel = new Kernel();
        kernel.Plugins.AddFromObject(new CorpusPlugin(index), "corpus");
        FunctionResult result = await kernel.InvokeAsync("corpus", function, arguments);
        return JsonNode.Parse(result.GetValue<string>()!)!;
    }
}
