using System.Text.Json;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Jsonl;

/// <summary><c>links.jsonl</c>: one JSON object a link.</summary>
internal static class LinkRecord
{
    public static readonly JsonlTable<ItemLink> Table = new()
    {
        Stem = "links",
        Title = "Links, complete",
        Description = "Links between items of consecutive meetings, and pairs of items in two languages of one document, one JSON object a line.",
        Rows = run => run.Lineage.Links,
        Columns =
        [
            new(new("earlier", FieldType.Object, "The earlier item: document (symbol or file name), label, id.") { Required = true }, (j, l) => Reference(j, l.Earlier)),
            new(new("later", FieldType.Object, "The later item: document, label, id.") { Required = true }, (j, l) => Reference(j, l.Later)),
            new(Fields.Relation, (j, l) => j.WriteStringValue(ValueNames.Word(l.Relation))),
            new(Fields.LinkScore, (j, l) => j.Score(l.Score)),
            new(Fields.StrengthChange, (j, l) => j.WriteStringValue(ValueNames.Word(l.StrengthChange))),
            new(Fields.Certain, (j, l) => j.WriteBooleanValue(l.Certain)),
            new(Fields.LinkEvidence, (j, l) => j.WriteStringValue(l.Evidence)),
            new(Fields.Thread, (j, l) => j.WriteStringValue(l.Thread)),
            new(Fields.LinkDecided, (j, l) => j.WriteBooleanValue(l.Decided)),
            new(new("changes", FieldType.Array, "What changed between the two texts, in the order of the text: class, before, after.") { Required = true }, (j, l) => j.Objects(l.Changes, c => Change(j, c))),
        ],
    };

    private static void Change(Utf8JsonWriter json, TextChange change)
    {
        json.WriteString("class", ValueNames.Word(change.Class));
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
    }

    private static void Reference(Utf8JsonWriter json, ItemRef item)
    {
        json.WriteStartObject();
        json.WriteString("document", item.Document);
        json.WriteString("label", item.Label);
        json.WriteString("id", item.Id);
        json.WriteEndObject();
    }
}
