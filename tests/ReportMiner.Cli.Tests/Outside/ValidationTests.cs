namespace ReportMiner.Cli.Tests.Outside;

/// <summary>What the program writes, read by implementations that are not ours.</summary>
[Collection(SampleRun.Name)]
public sealed class ValidationTests(SampleRun run)
{
    [NodeFact]
    public void The_data_package_and_every_table_are_valid_for_a_Frictionless_reader()
    {
        var (status, output, error) = Node("validate-package.cjs", run.Folder);

        status.Should().Be(0, error);
        output.Split('\n').Select(l => l.Split(' ')[0]).Should()
            .Contain(["recommendations", "documents", "links", "matrix", "recommendations-long", "recommendations-wide"]);
    }

    [NodeFact]
    public void Parquet_read_by_DuckDB_holds_the_cells_of_the_CSV()
    {
        var (status, output, error) = Node("compare-parquet.mjs", run.Folder);

        status.Should().Be(0, error);
        output.Should().Contain("documents.parquet 30 BIGINT,DATE,VARCHAR").And
            .MatchRegex(@"links\.parquet \d{2,} BOOLEAN,DOUBLE,VARCHAR").And.MatchRegex(@"recommendations\.parquet \d{3,} ");
    }

    [NodeFact]
    public void Rows_are_valid_by_the_published_schema()
    {
        var (status, output, error) =
            Node(
                "validate-rows.cjs",
                Path.Combine(Cli.Root, "src", "docs", "schema", "recommendations-1.json"),
                run.At("recommendations.jsonl"));

        status.Should().Be(0, error);
        output.Should().MatchRegex(@"\d{3,} rows");
    }

    private static (int Status, string Out, string Error) Node(string script, params string[] args) =>
        Tool.Run("node", NodeFactAttribute.Folder, [script, .. args]);
}
