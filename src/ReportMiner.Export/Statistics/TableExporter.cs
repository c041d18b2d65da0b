using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Statistics;

/// <summary>Writes one table under a name of its own.</summary>
internal sealed class TableExporter(string name, string summary, ITable table) : IExporter
{
    public string Name => name;

    public string Summary => summary;

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [table.File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write(table.File, s => table.Write(run, s));
}
