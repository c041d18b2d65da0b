using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Parquet;

/// <summary>The tables of <c>csv</c> as Apache Parquet: the same columns, with types, and texts as they are (no apostrophe in front of formulas).</summary>
internal sealed class ParquetExporter : IExporter
{
    public string Name => "parquet";

    public string Summary => "items, documents and links as Apache Parquet, for pandas, R and DuckDB";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = ["recommendations.parquet", "documents.parquet", "links.parquet"];

    public ImmutableArray<string> Needs => [];

    public void Export(RunResult run, ExportTarget target)
    {
        Write(RecommendationTable.Table, run, target);
        Write(DocumentTable.Table, run, target);
        Write(LinkTable.Table, run, target);
    }

    private static void Write<T>(CsvTable<T> table, RunResult run, ExportTarget target) =>
        target.Write(table.Name + ".parquet", s => ParquetTable.Write(s, table.Columns, [.. table.Rows(run)]));
}
