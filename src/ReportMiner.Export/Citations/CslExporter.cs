using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Citations;

/// <summary>
/// <c>references.csl.json</c>: the source documents as CSL-JSON (citationstyles.org, schema 1.0), for Zotero, Pandoc and their like.
/// </summary>
internal sealed class CslExporter : IExporter
{
    private const string File = "references.csl.json";

    public string Name => "csl";

    public string Summary => "references of the source documents as CSL-JSON, for Zotero and Pandoc";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write(File, s => Write(run, s));

    private static void Write(RunView run, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.Objects(Reference.Of(run), r => Item(json, r));
        }

        stream.Write("\n"u8);
    }

    private static void Item(Utf8JsonWriter json, Reference reference)
    {
        Masthead head = reference.Source.Masthead;
        json.WriteString("id", reference.Key);
        json.WriteString("type", "report");
        Text(json, "title", reference.Title);
        if (head.Body is { } body)
        {
            json.WritePropertyName("author");
            json.Objects([body], b => Text(json, "literal", b));
        }

        json.WriteString("publisher", Reference.Publisher);
        Text(json, "number", head.Symbol?.Text);
        Text(json, "event-title", head.Session);
        Text(json, "event-place", head.Place);
        if (head.Date is { } date)
        {
            Issued(json, date);
        }

        Text(json, "language", reference.Language.Code());
        Text(json, "note", reference.Note);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, CellText.Clean(value));
        }
    }

    private static void Issued(Utf8JsonWriter json, DateOnly date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Month);
        json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
