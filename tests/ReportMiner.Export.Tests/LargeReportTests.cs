using System.Text.Json;
using ReportMiner.Export.Html;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Tests;

/// <summary>A report of more items than a browser bears is an overview: it counts all items and lists the first.</summary>
public class LargeReportTests
{
    private const int Items = ReportData.MostItems + 500;

    [Fact]
    public void It_counts_all_items_and_lists_the_first_rows()
    {
        JsonElement data = Data(Items);
        data.GetProperty("items").GetInt32().Should().Be(Items);
        data.GetProperty("rows").GetArrayLength().Should().Be(ReportData.FirstRows);
        JsonElement totals = data.GetProperty("totals");
        totals.GetProperty("rows").GetInt32().Should().Be(Items);
        totals.GetProperty("items")[0].GetInt32().Should().Be(Items);
        totals.GetProperty("statuses")[0].GetProperty("new").GetInt32().Should().Be(Items);
        totals.GetProperty("themes")[0][0].GetInt32().Should().Be(Items / 2);
        totals.GetProperty("themes")[1][0].GetInt32().Should().Be(0);
    }

    [Fact]
    public void A_smaller_one_is_whole() => Data(200).TryGetProperty("totals", out _).Should().BeFalse();

    private static JsonElement Data(int count)
    {
        string page = MemoryTarget.Of(Run(count), "html").Text("report.html");
        int start = page.IndexOf('>', page.IndexOf("id=\"data\"", StringComparison.Ordinal)) + 1;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }

    private static RunResult Run(int count)
    {
        RunResult small = InventedRun.Build();
        SourceInfo source = small.Documents[0].Document.Source;
        Recommendation[] items =
        [
            .. Enumerable.Range(0, count)
                .Select(i =>
                    InventedRun.Item(
                        $"i{i}", source, "7", $"{i}.", $"Count the lamps of pier {i}.", "should", i % 2 == 0 ? ["data-retention"] : []))
        ];
        return small with
        {
            Recommendations = [.. items],
            Lineage = new Lineage(
                [InventedRun.First],
                [],
                [
                    .. items.Select(i =>
                        new LineageLine(
                            "L" + i.Id,
                            [.. i.Themes.Select(t => t.Id)],
                            [new LineageCell(InventedRun.First, [i.Id], LineageStatus.New, null)]) { Thread = "T" + i.Id })
                ]),
        };
    }
}
