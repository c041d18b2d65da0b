using System.Text;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Inspection;

/// <summary>A document as it was understood, as one JSON object.</summary>
public static class InspectionJson
{
    /// <returns>An object with <c>source</c>, <c>status</c>, <c>languages</c>, <c>blocks</c>, <c>completeness</c>,
    /// <c>diagnostics</c>.</returns>
    public static string Write(Document document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            WriteSource(json, document.Source);
            json.WriteString("status", EnumWord.Of(document.Status));
            json.Strings("languages", document.Languages.Select(l => l.Code() ?? "und"));
            json.WriteStartArray("blocks");
            foreach (Block block in document.Blocks)
            {
                WriteBlock(json, block);
            }

            json.WriteEndArray();
            json.Completeness(document.Completeness);
            WriteDiagnostics(json, document.Diagnostics);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteSource(Utf8JsonWriter json, SourceInfo source)
    {
        Masthead masthead = source.Masthead;
        json.WriteStartObject("source");
        json.WriteString("file", source.File);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("format", EnumWord.Of(source.Format));
        json.WriteNumber("pages", source.PageCount);
        json.WriteString("symbol", masthead.Symbol?.Text);
        json.WriteString("title", masthead.Title);
        json.WriteString("body", masthead.Body);
        json.WriteString("session", masthead.Session);
        json.WriteString("place", masthead.Place);
        json.WriteString("date", masthead.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("agendaItem", masthead.AgendaItem);
        json.WriteString("distribution", masthead.Distribution);
        json.WriteString("version", masthead.Version);
        json.WriteString("original", masthead.Original);
        json.WriteString("jobNumber", masthead.JobNumber);
        json.WriteString("speaker", masthead.Speaker);
        json.WriteString("meeting", source.Meeting);
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        json.WriteString("kind", EnumWord.Of(block.Kind));
        json.WriteNumber("level", block.Level);
        json.WriteString("label", block.Label);
        json.Strings("path", block.Path);
        json.WriteString("text", block.Text);
        json.WriteString("language", block.Language.Code());
        json.WriteStartArray("pages");
        foreach (int page in block.Pages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        json.WriteNumber("start", block.Start);
        json.WriteNumber("end", block.End);
        json.WriteStartArray("section");
        foreach (int heading in block.Section)
        {
            json.WriteNumberValue(heading);
        }

        json.WriteEndArray();
        json.WriteNumber("parent", block.Parent);
        if (block.Kind == BlockKind.Table)
        {
            json.WriteNumber("table", block.Table);
            json.Strings("cells", block.Cells.Select(c => c.Text));
        }

        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", EnumWord.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            Number(json, "page", diagnostic.Page);
            Number(json, "start", diagnostic.Start);
            Number(json, "end", diagnostic.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
