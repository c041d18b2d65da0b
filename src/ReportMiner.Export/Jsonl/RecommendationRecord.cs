using ReportMiner.Export.Tables;
using ReportMiner.Store.Folders;

namespace ReportMiner.Export.Jsonl;

/// <summary>
/// <c>recommendations.jsonl</c>: the complete record of every item. Names and order of the members are fixed; new ones go to the end.
/// </summary>
internal static class RecommendationRecord
{
    public static readonly JsonlTable Table = new()
    {
        Name = "recommendations-jsonl",
        File = RunFiles.Items,
        Title = "Items, complete",
        Description = "The complete record: one JSON object a line for every recommendation, conclusion, operative paragraph, proposal "
            + "and cited request.",
        PrimaryKey = ["id"],
        Rows = RunFiles.WriteItems,
        Fields =
        [
            Fields.Id,
            new(
                "source", FieldType.Object,
                "Source file and document: file, sha256, symbol, title, body, session, date.") { Required = true },
            Fields.Meeting,
            Fields.Language,
            new("section", FieldType.Array, "Its headings, outermost first."),
            Fields.Chapter,
            Fields.Paragraph,
            Fields.Label,
            new("path", FieldType.Array, "Bare keys from the numbered paragraph down."),
            Fields.Ordinal,
            Fields.Kind,
            Fields.Text,
            Fields.Chapeau,
            new("subitems", FieldType.Array, "Parts of the item: label, text."),
            new(
                "themes",
                FieldType.Array,
                "Themes: id, score (calibrated probability, 0 to 1), evidence (stretches of text: start, end, weight in log-odds)."),
            new("addressees", FieldType.Array, "Who is asked, normalised."),
            new("proposers", FieldType.Array, "Who proposes it, normalised."),
            Fields.Strength,
            Fields.Position,
            new("references", FieldType.Array, "Document symbols and resolutions named in the text."),
            new(
                "provenance",
                FieldType.Object,
                "Place in the source: pages (from 1), start and end (UTF-16 code units of the text as read), boxes (page, left, top, "
                    + "right, bottom in points from the top left corner).")
                {
                    Required = true
                },
            Fields.Model,
            Fields.TakenUpBy,
            new(
                "action",
                FieldType.Object,
                "Act asked for: grade (1 minimal, 2 continuing, 3 considering, 4 general, 5 specific) and score; left out where it was "
                    + "not graded."),
            Fields.ThemesDecided with { Required = false },
            new("model_themes", FieldType.Array, "Themes that the model gave, in the form of themes; left out where no person decided."),
            Fields.Primary,
            Fields.Ocr,
            Fields.OcrConfidence,
            Fields.OcrLanguage,
        ],
    };
}
