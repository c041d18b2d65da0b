using System.Collections.Immutable;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Csv;

internal sealed class CsvExporter : IExporter
{
    internal static readonly ImmutableArray<ICsvTable> Tables = [RecommendationTable.Table, DocumentTable.Table, LinkTable.Table];

    public string Name => "csv";

    public string Summary => "items, documents and links as tables for Excel, R and pandas";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [.. Tables.Select(t => t.File)];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        foreach (ICsvTable table in Tables)
        {
            target.Write(table.File, s => table.Write(run, s));
        }
    }
}
