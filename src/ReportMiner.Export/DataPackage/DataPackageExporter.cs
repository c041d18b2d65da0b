using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.DataPackage;

/// <summary>
/// <c>datapackage.json</c>: describes the tables that were written, as Frictionless Data Package version 1 (specs.frictionlessdata.io),
/// so that programs can load and check them.
/// </summary>
internal sealed class DataPackageExporter : IExporter
{
    private const string File = "datapackage.json";

    public string Name => "datapackage";

    public string Summary => "description of the tables (Frictionless Data Package): types, keys, sources, hashes";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => ["jsonl", "csv", "matrix"];

    public void Export(RunView run, ExportTarget target)
    {
        var written = target.Written.ToDictionary(w => w.Name, StringComparer.Ordinal);
        target.Write(File, s => Write(run, written, s));
    }

    private static void Write(RunView run, Dictionary<string, WrittenFile> written, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", "reportminer-export");
            json.WriteString("title", "Recommendations of United Nations meeting reports");
            json.WriteString(
                "description",
                $"Made by ReportMiner {run.Version}. In CSV a text that a spreadsheet would run as a formula has an apostrophe in front.");
            json.WriteString("version", run.Version);
            Licences(json);
            Sources(json, run);
            json.WritePropertyName("resources");
            json.Objects(AllTables.Tables.Where(t => written.ContainsKey(t.File)), t => Resource(json, run, t, written[t.File]));
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>The licence is that of the description and the structure; the texts are the United Nations'.</summary>
    private static void Licences(Utf8JsonWriter json)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "CC0-1.0");
        json.WriteString(
            "title",
            "CC0 1.0 for this description and the structure of the tables; the texts quoted keep the terms of their source documents");
        json.WriteString("path", "https://creativecommons.org/publicdomain/zero/1.0/");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Sources(Utf8JsonWriter json, RunView run)
    {
        if (run.Documents.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("sources");
        json.Objects(run.Documents.Select(d => d.Document.Source), s => Source(json, s));
    }

    private static void Source(Utf8JsonWriter json, SourceInfo source)
    {
        json.WriteString("title", source.Citation);
        json.WriteString("file", source.File);
        json.WriteString("hash", "sha256:" + source.Sha256);
        json.WriteNumber("bytes", source.Size);
    }

    private static void Resource(Utf8JsonWriter json, RunView run, ITable table, WrittenFile file)
    {
        bool csv = table.File.EndsWith(".csv", StringComparison.Ordinal);
        json.WriteString("profile", csv ? "tabular-data-resource" : "data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.File);
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("format", csv ? "csv" : "jsonl");
        json.WriteString("mediatype", csv ? "text/csv" : "application/jsonl");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("hash", "sha256:" + file.Sha256);
        if (csv)
        {
            Dialect(json);
        }

        TableSchema.Write(json, table, run);
    }

    private static void Dialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
    }
}
