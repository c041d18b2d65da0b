using System.Text.Json;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Jsonl;

/// <summary><c>recommendations.jsonl</c>: the complete record of every item. Names and order of the members are fixed; new ones go to the end.</summary>
internal static class RecommendationRecord
{
    public static readonly JsonlTable<Recommendation> Table = new()
    {
        Stem = "recommendations",
        Title = "Items, complete",
        Description = "The complete record: one JSON object a line for every recommendation, conclusion, operative paragraph, proposal and cited request.",
        PrimaryKey = ["id"],
        Rows = run => run.Recommendations,
        Columns =
        [
            new(Fields.Id, (j, r) => j.WriteStringValue(r.Id)),
            new(new("source", FieldType.Object, "Source file and document: file, sha256, symbol, title, body, session, date.") { Required = true }, (j, r) => Source(j, r.Source)),
            new(Fields.Meeting, (j, r) => j.WriteStringValue(r.Source.Meeting)),
            new(Fields.Language, (j, r) => j.WriteStringValue(r.Language.Code())),
            new(new("section", FieldType.Array, "Headings that it stands under, outermost first."), (j, r) => j.Strings(r.Section)),
            new(Fields.Chapter, (j, r) => j.WriteStringValue(r.Section.FirstOrDefault())),
            new(Fields.Paragraph, (j, r) => j.WriteStringValue(r.Paragraph)),
            new(Fields.Label, (j, r) => j.WriteStringValue(r.Label)),
            new(new("path", FieldType.Array, "Bare keys from the numbered paragraph down."), (j, r) => j.Strings(r.Path)),
            new(Fields.Ordinal, (j, r) => j.WriteNumberValue(r.Ordinal)),
            new(Fields.Kind, (j, r) => j.WriteStringValue(ValueNames.Word(r.Kind))),
            new(Fields.Text, (j, r) => j.WriteStringValue(r.Text)),
            new(Fields.Chapeau, (j, r) => j.WriteStringValue(r.Chapeau)),
            new(new("subitems", FieldType.Array, "Parts of the item: label, text."), (j, r) => j.Objects(r.SubItems, s => SubItem(j, s))),
            new(new("themes", FieldType.Array, "Themes: id, score (calibrated probability, 0 to 1), evidence (stretches of text: start, end, weight in log-odds)."), (j, r) => j.Objects(r.Themes, t => Theme(j, t))),
            new(new("addressees", FieldType.Array, "Who is asked, normalised."), (j, r) => j.Strings(r.Addressees)),
            new(new("proposers", FieldType.Array, "Who proposes it, normalised."), (j, r) => j.Strings(r.Proposers)),
            new(Fields.Strength, (j, r) => j.WriteStringValue(r.Strength)),
            new(Fields.Position, (j, r) => j.WriteStringValue(r.Position)),
            new(new("references", FieldType.Array, "Document symbols and resolutions named in the text."), (j, r) => j.Strings(r.References)),
            new(new("provenance", FieldType.Object, "Place in the source: pages (from 1), start and end (UTF-16 code units of the text as read), boxes (page, left, top, right, bottom in points from the top left corner).") { Required = true }, (j, r) => Provenance(j, r.Provenance)),
            new(Fields.Model, (j, r) => j.WriteStringValue(r.Model)),
            new(Fields.TakenUpBy, (j, r) => j.WriteStringValue(r.TakenUpBy), r => r.TakenUpBy is not null),
            new(new("action", FieldType.Object, "Act asked for: grade (1 minimal, 2 continuing, 3 considering, 4 general, 5 specific) and score; left out where it was not graded."), Action, r => r.Action is not null),
            new(Fields.ThemesDecided with { Required = false }, (j, r) => j.WriteBooleanValue(r.ThemesDecided), r => r.ThemesDecided),
            new(new("primary", FieldType.Boolean, "Whether it counts: false for the same item in a further copy or format of its document.") { Required = true }, (j, r) => j.WriteBooleanValue(r.Primary)),
        ],
    };

    private static void Source(Utf8JsonWriter json, SourceInfo source)
    {
        json.WriteStartObject();
        json.WriteString("file", source.File);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("symbol", source.Masthead.Symbol?.Text);
        json.WriteString("title", source.Masthead.Title);
        json.WriteString("body", source.Masthead.Body);
        json.WriteString("session", source.Masthead.Session);
        json.WriteString("date", RecommendationTable.Iso(source.Masthead.Date));
        json.WriteEndObject();
    }

    private static void SubItem(Utf8JsonWriter json, SubItem item)
    {
        json.WriteString("label", item.Label);
        json.WriteString("text", item.Text);
    }

    public static void Theme(Utf8JsonWriter json, ThemeTag theme)
    {
        json.WriteString("id", theme.Id);
        json.WritePropertyName("score");
        json.Score(theme.Score);
        json.WritePropertyName("evidence");
        json.Objects(theme.Evidence, e => Evidence(json, e));
    }

    private static void Evidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        json.WritePropertyName("weight");
        json.Score(evidence.Weight);
    }

    private static void Provenance(Utf8JsonWriter json, Provenance place)
    {
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (int page in place.Pages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        json.WriteNumber("start", place.Start);
        json.WriteNumber("end", place.End);
        json.WritePropertyName("boxes");
        json.Objects(place.Boxes, b => Box(json, b));
        json.WriteEndObject();
    }

    private static void Box(Utf8JsonWriter json, PageBox box)
    {
        json.WriteNumber("page", box.Page);
        json.WriteNumber("left", Points(box.Box.Left));
        json.WriteNumber("top", Points(box.Box.Top));
        json.WriteNumber("right", Points(box.Box.Right));
        json.WriteNumber("bottom", Points(box.Box.Bottom));
    }

    private static decimal Points(double value) => (decimal)Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static void Action(Utf8JsonWriter json, Recommendation item)
    {
        json.WriteStartObject();
        json.WriteNumber("grade", item.Action!.Grade);
        json.WritePropertyName("score");
        json.Score(item.Action.Score);
        json.WriteEndObject();
    }
}
