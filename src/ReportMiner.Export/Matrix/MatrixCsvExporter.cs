using System.Collections.Immutable;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Matrix;

internal sealed class MatrixCsvExporter : IExporter
{
    public string Name => "matrix";

    public string Summary => "consolidated matrix as one table: lines of lineage by meetings";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [MatrixTable.Table.File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write(MatrixTable.Table.File, s => MatrixTable.Table.Write(run, s));
}
