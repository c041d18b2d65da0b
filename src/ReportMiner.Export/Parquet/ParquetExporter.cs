using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Parquet;

/// <summary>
/// The tables of <c>csv</c> as Apache Parquet: the same columns, with types, and texts as they are (no apostrophe in front of formulas).
/// </summary>
internal sealed class ParquetExporter : IExporter
{
    public string Name => "parquet";

    public string Summary => "items, documents and links as Apache Parquet, for pandas, R and DuckDB";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [.. CsvExporter.Tables.Select(FileOf)];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        foreach (ICsvTable table in CsvExporter.Tables)
        {
            target.Write(FileOf(table), s => ParquetTable.Write(s, table.FieldsOf(run), table.ValuesOf(run)));
        }
    }

    private static string FileOf(ICsvTable table) => table.Name + ".parquet";
}
