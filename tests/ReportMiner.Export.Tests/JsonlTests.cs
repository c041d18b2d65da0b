using System.Text.Json;

namespace ReportMiner.Export.Tests;

public class JsonlTests
{
    private static readonly string[] Lines = MemoryTarget.Of(InventedRun.Build(), "jsonl").Text("recommendations.jsonl").Split('\n');

    [Fact]
    public void One_line_an_item_ended_by_a_line_feed()
    {
        Lines.Should().HaveCount(InventedRun.Build().Recommendations.Count + 1);
        Lines[^1].Should().BeEmpty();
        Lines.Should().NotContain(l => l.Contains('\r'));
    }

    [Fact]
    public void Members_stand_in_the_order_of_the_contract()
    {
        using var row = JsonDocument.Parse(Lines[0]);
        row.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal(
            "id", "source", "meeting", "language", "section", "chapter", "paragraph", "label", "path", "ordinal", "kind", "text", "chapeau",
            "subitems",
            "themes", "addressees", "proposers", "strength", "position", "references", "provenance", "model", "primary");
        row.RootElement.GetProperty("source").EnumerateObject().Select(p => p.Name).Should()
            .Equal("file", "sha256", "symbol", "title", "body", "session", "date");
        row.RootElement.GetProperty("position").ValueKind.Should().Be(JsonValueKind.Null);
        row.RootElement.GetProperty("proposers").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Cyrillic_is_written_as_it_is_and_scores_have_four_places()
    {
        Lines[6].Should().Contain("Портовые государства должны").And.Contain("\"score\":0.9123,").And.Contain("\"weight\":1.2346");
    }

    [Fact]
    public void Graded_acts_and_taken_up_proposals_are_written_after_the_model()
    {
        Lines[12].Should().EndWith("\"model\":\"rules-1\",\"action\":{\"grade\":5,\"score\":0.7123},\"primary\":true}");
        Lines[14].Should().EndWith("\"model\":\"rules-1\",\"taken_up_by\":\"c3\",\"primary\":true}");
    }

    [Fact]
    public void A_hostile_text_comes_back_as_it_was_but_for_the_lone_surrogate()
    {
        using var row = JsonDocument.Parse(Lines[11]);
        row.RootElement.GetProperty("text").GetString().Should().Be(InventedRun.Hostile.Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void A_link_has_the_members_of_the_contract()
    {
        string[] links = MemoryTarget.Of(InventedRun.Build(), "jsonl").Text("links.jsonl").Split('\n');
        links[0].Should()
            .Be("{\"earlier\":{\"document\":\"LP/2031/7\",\"label\":\"a)\",\"id\":\"a1\"},\"later\":{\"document\":\"LP/2033/4\",\"label\":\"(a)\",\"id\":\"b1\"},\"relation\":\"reworded\",\"score\":0.8123,\"strength_change\":\"strengthened\",\"certain\":true,\"evidence\":\"shared: keep, logs; new: buoy\",\"thread\":null,\"decided\":false,\"changes\":[]}");
        links[4].Should().Contain("\"relation\":\"translation\"").And.Contain("\"strength_change\":null");
    }
}
