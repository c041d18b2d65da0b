using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store.Records;

namespace ReportMiner.Store.Folders;

/// <summary>
/// The files that a run is kept in: their names, and how each is written. Everything that writes one of them writes it here.
/// </summary>
public static class RunFiles
{
    /// <summary>Items, complete.</summary>
    public const string Items = "recommendations.jsonl";

    /// <summary>Links between items.</summary>
    public const string Links = "links.jsonl";

    /// <summary>Lines of lineage.</summary>
    public const string Lines = "lines.jsonl";

    /// <summary>The catalogue of the themes.</summary>
    public const string Catalogue = "catalogue.json";

    /// <summary>The run report: options and documents.</summary>
    public const string Report = "run.json";

    /// <summary>What people decided.</summary>
    public const string Decisions = "decisions.jsonl";

    /// <summary>Writes the items of a run.</summary>
    public static void WriteItems(RunResult run, Stream stream) => RunRecord.WriteLines(stream, run.Recommendations);

    /// <summary>Writes the links of a run.</summary>
    public static void WriteLinks(RunResult run, Stream stream) => RunRecord.WriteLines(stream, run.Lineage.Links);

    /// <summary>Writes the lines of lineage of a run.</summary>
    public static void WriteLines(RunResult run, Stream stream) => RunRecord.WriteLines(stream, run.Lineage.Lines);

    /// <summary>Writes the catalogue of a run, in the form that <c>--themes</c> takes.</summary>
    public static void WriteCatalogue(RunResult run, Stream stream) => stream.Write(CatalogueWriter.Write(run.Catalogue));

    /// <param name="run">The run.</param>
    /// <param name="stream">Takes the report.</param>
    /// <param name="further">What was noticed when results were written, by SHA-256 of the source file.</param>
    /// <param name="timing">Whether to add the times, which differ from run to run.</param>
    public static void WriteReport(RunResult run, Stream stream, ILookup<string, Diagnostic> further, bool timing) =>
        RunReport.Of(run, further, timing).Write(stream);
}
