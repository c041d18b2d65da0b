using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Csv;

/// <summary><c>recommendations.csv</c>: all items, flat, one row each.</summary>
internal static class RecommendationTable
{
    public const string SectionJoint = " / ";

    public static readonly CsvTable<Recommendation> Table = new()
    {
        Name = "recommendations",
        Title = "Items",
        Description = "Every recommendation, conclusion, operative paragraph, proposal and cited request, one row each.",
        PrimaryKey = ["id"],
        ForeignKeys = [new(["file", "sha256"], "documents", ["file", "sha256"])],
        Rows = run => run.Recommendations,
        Columns =
        [
            new(Fields.Id, r => r.Id),
            new(Fields.File, r => r.Source.File),
            new(Fields.Sha256, r => r.Source.Sha256),
            new(Fields.Symbol, r => r.Source.Masthead.Symbol?.Text),
            new(Fields.Title, r => r.Source.Masthead.Title),
            new(Fields.Body, r => r.Source.Masthead.Body),
            new(Fields.Session, r => r.Source.Masthead.Session),
            new(Fields.Date, r => Iso(r.Source.Masthead.Date)),
            new(Fields.Meeting, r => r.Source.Meeting),
            new(Fields.Language, r => r.Language.Code()),
            new(
                new("section", FieldType.String, $"Its headings, outermost first, joined by '{SectionJoint}'."),
                r => string.Join(SectionJoint, r.Section)),
            new(Fields.Chapter, r => r.Section.FirstOrDefault()),
            new(Fields.Paragraph, r => r.Paragraph),
            new(Fields.Label, r => r.Label),
            new(new("path", FieldType.String, "Bare keys from the numbered paragraph down, joined by '/'."), r => string.Join('/', r.Path)),
            new(Fields.Ordinal, r => Number(r.Ordinal)),
            new(Fields.Kind, r => ValueNames.Word(r.Kind)),
            new(Fields.Text, r => r.Text),
            new(Fields.Chapeau, r => r.Chapeau),
            new(
                new("subitems", FieldType.String, "Parts of the item, each on a line of its own: label and text."),
                r => string.Join('\n', r.SubItems.Select(s => $"{s.Label} {s.Text}".Trim()))),
            new(new("themes", FieldType.String, "Ids of its themes, joined by ';'."), r => string.Join(';', r.Themes.Select(t => t.Id))),
            new(
                new("theme_scores", FieldType.String, "Calibrated probabilities of the themes (0 to 1), in their order, joined by ';'."),
                r => string.Join(';', r.Themes.Select(t => CellText.Score(t.Score)))),
            new(new("addressees", FieldType.String, "Who is asked, normalised, joined by ';'."), r => string.Join(';', r.Addressees)),
            new(new("proposers", FieldType.String, "Who proposes it, normalised, joined by ';'."), r => string.Join(';', r.Proposers)),
            .. Names("addressees", "Who is asked", r => r.Addressees),
            .. Names("proposers", "Who proposes it", r => r.Proposers),
            new(Fields.Strength, r => r.Strength),
            new(Fields.Position, r => r.Position),
            new(
                new("references", FieldType.String, "Document symbols and resolutions named in the text, joined by ';'."),
                r => string.Join(';', r.References)),
            new(
                new("pages", FieldType.String, "Its pages in the source file (from 1), joined by ';'."),
                r => string.Join(';', r.Provenance.Pages.Select(p => Number(p)))),
            new(
                new("start", FieldType.Integer, "First UTF-16 code unit in the text as read.") { Required = true, Minimum = 0 },
                r => Number(r.Provenance.Start)),
            new(
                new("end", FieldType.Integer, "One past the last code unit.") { Required = true, Minimum = 0 },
                r => Number(r.Provenance.End)),
            new(Fields.Model, r => r.Model),
            new(Fields.TakenUpBy, r => r.TakenUpBy),
            new(
                new(
                    "action", FieldType.Integer,
                    "Act asked for: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific.") { Minimum = 1, Maximum = 5 },
                r => r.Action is { } a ? Number(a.Grade) : null),
            new(
                new("action_score", FieldType.Number, "Probability of that grade.") { Minimum = 0, Maximum = 1 },
                r => r.Action is { } a ? CellText.Score(a.Score) : null),
            new(Fields.ThemesDecided, r => r.ThemesDecided ? "true" : "false"),
            new(Fields.Primary, r => r.Primary ? "true" : "false"),
            new(Fields.Ocr, r => r.Ocr ? "true" : "false"),
            new(Fields.OcrConfidence, r => r.OcrConfidence is { } sure ? CellText.Score(sure) : null),
            new(Fields.OcrLanguage, r => r.OcrLanguage),
        ],
    };

    private static IEnumerable<CsvColumn<Recommendation>> Names(
        string name, string description, Func<Recommendation, ImmutableArray<string>> ids) =>
    [
        new(
            new(name + "_en", FieldType.String, $"{description}, by English name, joined by '; '."),
            r => ActorNames.For(ids(r), Language.English)),
        new(
            new(name + "_ru", FieldType.String, $"{description}, by Russian name, joined by '; '."),
            r => ActorNames.For(ids(r), Language.Russian)),
    ];

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
