using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Store.Folders;

namespace ReportMiner.Export.Jsonl;

internal sealed class JsonlExporter : IExporter
{
    internal static readonly ImmutableArray<ITable> Tables = [RecommendationRecord.Table, LinkRecord.Table, LineRecord.Table];

    public string Name => "jsonl";

    public string Summary =>
        "items, links and lines, complete, one JSON object a line, with the catalogue of themes: what other commands read";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [.. Tables.Select(t => t.File), RunFiles.Catalogue];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        foreach (ITable table in Tables)
        {
            target.Write(table.File, s => table.Write(run, s));
        }

        target.Write(RunFiles.Catalogue, s => RunFiles.WriteCatalogue(run.Run, s));
    }
}
