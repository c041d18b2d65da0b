using ReportMiner.Export.Tables;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Csv;

/// <summary><c>links.csv</c>: links between items of different meetings, and pairs between languages.</summary>
internal static class LinkTable
{
    public static readonly CsvTable<ItemLink> Table = new()
    {
        Name = "links",
        Title = "Links",
        Description = "Links between items of consecutive meetings, and pairs of items in two languages of one document.",
        PrimaryKey = ["earlier_id", "later_id"],
        ForeignKeys = [new(["earlier_id"], "recommendations", ["id"]), new(["later_id"], "recommendations", ["id"])],
        Rows = run => run.Lineage.Links,
        Columns =
        [
            new(
                new("earlier_document", FieldType.String, "Symbol or file name of the earlier item's document.") { Required = true },
                l => l.Earlier.Document),
            new(new("earlier_label", FieldType.String, "Label of the earlier item."), l => l.Earlier.Label),
            new(new("earlier_id", FieldType.String, "Id of the earlier item.") { Required = true }, l => l.Earlier.Id),
            new(
                new("later_document", FieldType.String, "Symbol or file name of the later item's document.") { Required = true },
                l => l.Later.Document),
            new(new("later_label", FieldType.String, "Label of the later item."), l => l.Later.Label),
            new(new("later_id", FieldType.String, "Id of the later item.") { Required = true }, l => l.Later.Id),
            new(Fields.Relation, l => ValueNames.Word(l.Relation)),
            new(Fields.LinkScore, l => CellText.Score(l.Score)),
            new(Fields.StrengthChange, l => ValueNames.Word(l.StrengthChange)),
            new(Fields.Certain, l => l.Certain ? "true" : "false"),
            new(Fields.LinkEvidence, l => l.Evidence),
            new(Fields.Thread, l => l.Thread),
            new(Fields.LinkDecided, l => l.Decided ? "true" : "false"),
            new(
                new("changes", FieldType.String, "What changed between the two texts: class: words before → words after, joined by '; '."),
                l => ChangeText.Of(l.Changes)),
        ],
    };
}
