using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Records;

namespace ReportMiner.Export.Tests;

public class PublishedSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(SchemaFile())).RootElement;

    [Fact]
    public void Every_row_is_valid()
    {
        foreach (RunResult run in new[] { InventedRun.Build(), CodedRun.Build() })
        {
            foreach (JsonElement row in Rows(run))
            {
                JsonSchemaCheck.Faults(Schema, row).Should().BeEmpty();
            }
        }
    }

    [Fact]
    public void The_schema_names_the_members_that_are_written_and_no_other() =>
        Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().Equal(RunRecord.MembersOf<Recommendation>());

    [Fact]
    public void Members_that_every_row_has_are_required() =>
        Schema.GetProperty("required").EnumerateArray().Select(p => p.GetString()).Should().Equal(RunRecord.AlwaysOf<Recommendation>());

    [Fact]
    public void Every_member_of_a_kept_row_is_described_in_its_order()
    {
        RecommendationRecord.Table.Fields.Select(f => f.Name).Should().Equal(RunRecord.MembersOf<Recommendation>());
        LinkRecord.Table.Fields.Select(f => f.Name).Should().Equal(RunRecord.MembersOf<ItemLink>());
        LineRecord.Table.Fields.Select(f => f.Name).Should().Equal(RunRecord.MembersOf<LineageLine>());
    }

    [Theory]
    [InlineData("\"kind\":\"recommendation\"", "\"kind\":\"wish\"", "$.kind is not in the list: wish")]
    [InlineData("\"ordinal\":1", "\"ordinal\":1.5", "$.ordinal is Number")]
    [InlineData("\"score\":0.9123", "\"score\":1.2", "$.themes[0].score is too great: 1.2")]
    [InlineData("\"chapter\":", "\"kapitel\":", "$ lacks chapter")]
    public void A_row_that_breaks_a_rule_is_found_out(string right, string wrong, string fault)
    {
        string line = MemoryTarget.Of(InventedRun.Build(), "jsonl").Text("recommendations.jsonl").Split('\n')[0];
        line.Should().Contain(right);
        using var row = JsonDocument.Parse(line.Replace(right, wrong, StringComparison.Ordinal));
        JsonSchemaCheck.Faults(Schema, row.RootElement).Should().Equal(fault);
    }

    private static IEnumerable<JsonElement> Rows(RunResult run) =>
        MemoryTarget.Of(run, "jsonl").Text("recommendations.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement);

    private static string SchemaFile() => Path.Combine(CheckoutFolder.Root, "src", "docs", "schema", "recommendations-1.json");
}
