using System.Text;

namespace ReportMiner.Export.Tests;

public class StatisticsTests
{
    private static readonly MemoryTarget Memory = MemoryTarget.Of(InventedRun.Build(), "csv-ru", "long", "wide");

    [Fact]
    public void Russian_csv_has_semicolons_decimal_commas_and_a_byte_order_mark()
    {
        Memory.Bytes("links.ru.csv").AsSpan(0, 3).ToArray().Should().Equal(Encoding.UTF8.Preamble.ToArray());
        string[] lines = Memory.Text("links.ru.csv").TrimStart('\uFEFF').Split("\r\n");
        lines[0].Should().StartWith("earlier_document;earlier_label;earlier_id;");
        lines[1].Should()
            .Be("LP/2031/7;a);a1;LP/2033/4;(a);b1;reworded;\"0,8123\";strengthened;true;\"shared: keep, logs; new: buoy\";;false;");
    }

    [Fact]
    public void Russian_csv_keeps_points_in_texts()
    {
        Memory.Text("recommendations.ru.csv").Should().Contain(";\"0,7123\";").And.Contain("0.9123").And.Contain("for six months.");
    }

    [Fact]
    public void Long_table_has_a_row_for_every_theme_and_one_for_an_item_without()
    {
        var rows = CsvTests.Read(Memory.Bytes("recommendations-long.csv"));
        rows.Where(r => r["id"] == "b3").Select(r => (r["theme"], r["score"])).Should()
            .Equal(("partnerships", "0.9123"), ("capacity-building", "0.8123"));
        rows.Where(r => r["id"] == "a5").Select(r => (r["theme"], r["score"])).Should().Equal(("", ""));
        rows.Should().HaveCount(16);
    }

    [Fact]
    public void Wide_table_has_two_columns_for_every_theme()
    {
        var rows = CsvTests.Read(Memory.Bytes("recommendations-wide.csv"));
        var row = rows.Single(r => r["id"] == "b3");
        row.Where(c => c.Key.StartsWith("theme_", StringComparison.Ordinal)).Select(c => (c.Key, c.Value)).Should().Equal(
            ("theme_data_retention", "0"), ("theme_capacity_building", "1"), ("theme_partnerships", "1"));
        row["score_capacity_building"].Should().Be("0.8123");
        row["score_data_retention"].Should().BeEmpty();
        rows.Should().HaveCount(15);
    }
}
