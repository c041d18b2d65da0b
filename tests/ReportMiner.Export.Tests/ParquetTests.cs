using global::Parquet;

namespace ReportMiner.Export.Tests;

public class ParquetTests
{
    private static readonly MemoryTarget Memory = MemoryTarget.Of(InventedRun.Build(), "parquet", "csv");

    [Theory]
    [InlineData("recommendations", 15)]
    [InlineData("documents", 5)]
    [InlineData("links", 8)]
    public async Task Columns_are_those_of_the_csv(string table, int rows)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(Memory.Bytes(table + ".parquet")));
        string header = Memory.Text(table + ".csv").TrimStart('\uFEFF').Split("\r\n")[0];
        reader.Schema.DataFields.Select(f => f.Name).Should().Equal(header.Split(','));
        reader.RowGroups.Single().RowCount.Should().Be(rows);
    }

    [Fact]
    public async Task Columns_have_types()
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(Memory.Bytes("links.parquet")));
        reader.Schema.FindDataField("score").ClrType.Should().Be<double>();
        reader.Schema.FindDataField("certain").ClrType.Should().Be<bool>();
    }
}
