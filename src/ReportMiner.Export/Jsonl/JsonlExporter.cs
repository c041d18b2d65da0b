using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Jsonl;

internal sealed class JsonlExporter : IExporter
{
    internal static readonly ImmutableArray<ITable> Tables = [RecommendationRecord.Table, LinkRecord.Table];

    public string Name => "jsonl";

    public string Summary => "items and links, complete, one JSON object a line";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [.. Tables.Select(t => t.File)];

    public ImmutableArray<string> Needs => [];

    public void Export(RunResult run, ExportTarget target)
    {
        foreach (ITable table in Tables)
        {
            target.Write(table.File, s => table.Write(run, s));
        }
    }
}
