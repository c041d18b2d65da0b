using ReportMiner.Export.Csv;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>Items</em>: all items with what an analyst filters by.</summary>
internal static class ItemsSheet
{
    private static readonly Bilingual Name = new("Items", "Положения");

    public static Sheet Of(RunView run, Language language)
    {
        var columns = Columns(run, language, new CellWords(language));
        return new Sheet(Name.In(language), [.. columns.Select(c => new SheetColumn(c.Width))], Rows(run, columns))
        {
            HeadingRows = 1,
            FrozenColumns = 3,
            FilteredRows = 1 + run.Recommendations.Count,
        };
    }

    private static (Bilingual Heading, double Width, Func<Recommendation, SheetCell> Cell)[] Columns(
        RunView run, Language language, CellWords words) =>
    [
        (Interface.Meeting, 18, r => SheetCell.Of(r.Source.Meeting)),
        (Interface.Document, 20, r => SheetCell.Of(r.Source.Citation)),
        (Interface.Label, 9, r => SheetCell.Of(r.Number)),
        (Interface.Text, 70, r => SheetCell.Of(r.WholeText)),
        (
            Interface.Themes,
            28,
            r => SheetCell.Of(string.Join("; ", r.Themes.Select(t => Interface.ThemeName(run.Catalogue, t.Id, language))))),
        (Interface.Evidence, 26, r => SheetCell.Of(Evidence(run, r, language), CellStyle.Small)),
        (
            new("Probability", "Вероятность"),
            10,
            r => SheetCell.Of(string.Join("; ", r.Themes.Select(t => CellText.Score(t.Score))), CellStyle.Small)),
        (Interface.Strength, 13, r => SheetCell.Of(words.Strength(r))),
        (Interface.Addressees, 20, r => SheetCell.Of(ActorNames.For(r.Addressees, language))),
        (Interface.Proposers, 20, r => SheetCell.Of(ActorNames.For(r.Proposers, language))),
        (Interface.Position, 14, r => SheetCell.Of(words.Position(r))),
        (Interface.Kind, 18, r => SheetCell.Of(Interface.Of(r.Kind).In(language))),
        (new("Language", "Язык"), 8, r => SheetCell.Of(r.Language.Code())),
        (new("Further copy", "Повтор в другом файле"), 11, r => SheetCell.Of(r.Primary ? "" : Interface.Yes.In(language))),
        (new("Pages", "Страницы"), 9, r => SheetCell.Of(string.Join("; ", r.Provenance.Pages))),
        (new("Section", "Раздел"), 30, r => SheetCell.Of(string.Join(RecommendationTable.SectionJoint, r.Section), CellStyle.Small)),
        (new("Chapeau", "Вводная часть перечня"), 30, r => SheetCell.Of(r.Chapeau, CellStyle.Small)),
        (new("References", "Ссылки"), 18, r => SheetCell.Of(string.Join("; ", r.References), CellStyle.Small)),
        (new("Session", "Сессия"), 16, r => SheetCell.Of(r.Source.Masthead.Session, CellStyle.Small)),
        (new("Date", "Дата"), 11, r => SheetCell.Of(RecommendationTable.Iso(r.Source.Masthead.Date), CellStyle.Small)),
        (new("File", "Файл"), 22, r => SheetCell.Of(r.Source.File, CellStyle.Small)),
        (new("Id", "Id"), 18, r => SheetCell.Of(r.Id, CellStyle.Small)),
    ];

    /// <summary>The words of the text that each theme was given for: <c>Sovereignty: consent, territory</c>, a line each.</summary>
    private static string Evidence(RunView run, Recommendation item, Language language) => string.Join('\n', item.Themes
        .Select(t => (Name: Interface.ThemeName(run.Catalogue, t.Id, language), Words: EvidenceWords.Of(item, t)))
        .Where(t => t.Words.Length > 0).Select(t => $"{t.Name}: {string.Join(", ", t.Words)}"));

    private static IEnumerable<SheetRow> Rows(
        RunView run, (Bilingual Heading, double Width, Func<Recommendation, SheetCell> Cell)[] columns)
    {
        yield return new([.. columns.Select(c => SheetCell.Of(Interface.Both(c.Heading), CellStyle.Heading))]) { Height = 30 };
        foreach (Recommendation item in run.Recommendations)
        {
            yield return new([.. columns.Select(c => c.Cell(item))]);
        }
    }
}
