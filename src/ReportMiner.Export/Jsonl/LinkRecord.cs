using ReportMiner.Export.Tables;
using ReportMiner.Store.Folders;

namespace ReportMiner.Export.Jsonl;

/// <summary><c>links.jsonl</c>: one JSON object a link.</summary>
internal static class LinkRecord
{
    public static readonly JsonlTable Table = new()
    {
        Name = "links-jsonl",
        File = RunFiles.Links,
        Title = "Links, complete",
        Description = "Links between items of consecutive meetings, and pairs of items in two languages of one document, one JSON "
            + "object a line.",
        Rows = RunFiles.WriteLinks,
        Fields =
        [
            new("earlier", FieldType.Object, "The earlier item: document (symbol or file name), label, id.") { Required = true },
            new("later", FieldType.Object, "The later item: document, label, id.") { Required = true },
            Fields.Relation,
            Fields.LinkScore,
            Fields.StrengthChange,
            Fields.Certain,
            Fields.LinkEvidence,
            Fields.Thread,
            Fields.LinkDecided,
            new(
                "changes", FieldType.Array,
                "What changed between the two texts, in the order of the text: class, before, after.") { Required = true },
            new("found", FieldType.Object, "What the program found, where a person decided otherwise: relation, certain."),
        ],
    };
}
