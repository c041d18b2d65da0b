using System.Collections.Immutable;
using ReportMiner.Store.Folders;

namespace ReportMiner.Export.RunReport;

/// <summary><c>run.json</c>: what was done to every file.</summary>
/// <param name="timing">Whether to add the times, which differ from run to run.</param>
internal sealed class RunJsonExporter(bool timing = false) : IExporter
{
    public string Name => "run";

    public string Summary => "run report: version, model, options, and every document's completeness and diagnostics";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [RunFiles.Report];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) =>
        target.Write(RunFiles.Report, s => RunFiles.WriteReport(run.Run, s, LongCells.In(run), timing));
}
