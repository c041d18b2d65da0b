using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.RunReport;

/// <summary><c>run.json</c>: what was done to every file.</summary>
/// <param name="timing">Whether to add the times, which differ from run to run.</param>
internal sealed class RunJsonExporter(bool timing = false) : IExporter
{
    private const string File = "run.json";

    public string Name => "run";

    public string Summary => "run report: version, model, options, and every document's completeness and diagnostics";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunResult run, ExportTarget target) => target.Write(File, s => Write(run, s));

    private void Write(RunResult run, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.WriteStartObject();
            Head(json, run);
            ILookup<string, Diagnostic> longCells = LongCells.In(run);
            json.WritePropertyName("documents");
            json.Objects(run.Documents, d => Document(json, d, longCells[d.Document.Source.Sha256]));
            if (timing)
            {
                json.WritePropertyName("timing");
                json.Objects(run.Documents, d => Time(json, d));
            }

            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Head(Utf8JsonWriter json, RunResult run)
    {
        json.WriteString("version", run.Version);
        json.WriteString("model", run.Model);
        json.WriteString("catalogue", run.Catalogue.Version);
        json.WriteStartObject("options");
        foreach ((string name, string value) in run.Options.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.Strings("meetings", run.Lineage.Meetings);
        if (!run.DecisionConflicts.IsEmpty)
        {
            json.Strings("decisionConflicts", run.DecisionConflicts);
        }

        json.WriteStartObject("counts");
        json.WriteNumber("documents", run.Documents.Length);
        foreach (DocumentStatus status in Enum.GetValues<DocumentStatus>())
        {
            json.WriteNumber(ValueNames.Word(status), run.Documents.Count(d => d.Document.Status == status));
        }

        json.WriteNumber("items", run.Recommendations.Count);
        json.WriteNumber("links", run.Lineage.Links.Count);
        json.WriteNumber("lines", run.Lineage.Lines.Length);
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, DocumentReport report, IEnumerable<Diagnostic> longCells)
    {
        Document document = report.Document;
        json.WriteString("file", document.Source.File);
        json.WriteString("sha256", document.Source.Sha256);
        json.WriteNumber("bytes", document.Source.Size);
        json.WriteString("format", ValueNames.Word(document.Source.Format));
        json.WriteString("symbol", document.Source.Masthead.Symbol?.Text);
        json.WriteString("meeting", document.Source.Meeting);
        json.Strings("languages", document.Languages.Select(l => l.Code()).OfType<string>());
        json.WriteNumber("pages", document.Source.PageCount);
        json.WriteString("status", ValueNames.Word(document.Status));
        json.WriteNumber("items", report.Items);
        json.Completeness(document.Completeness);
        json.WritePropertyName("diagnostics");
        json.Objects(document.Diagnostics.Concat(longCells), d => Diagnostic(json, d));
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", ValueNames.Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        Number(json, "page", diagnostic.Page);
        Number(json, "start", diagnostic.Start);
        Number(json, "end", diagnostic.End);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Time(Utf8JsonWriter json, DocumentReport report)
    {
        json.WriteString("file", report.Document.Source.File);
        json.WriteString("sha256", report.Document.Source.Sha256);
        json.WriteNumber("milliseconds", (decimal)Math.Round(report.Milliseconds, 1));
    }
}
