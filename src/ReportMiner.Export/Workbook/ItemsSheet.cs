using ReportMiner.Export.Csv;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>Items</em>: all items with what an analyst filters by.</summary>
internal static class ItemsSheet
{
    public static Sheet Of(RunView run, Language language)
    {
        var columns = Columns(run, language);
        return new Sheet("Items", [.. columns.Select(c => new SheetColumn(c.Width))], Rows(run, columns))
        {
            HeadingRows = 1,
            FrozenColumns = 3,
            FilteredRows = 1 + run.Recommendations.Count,
        };
    }

    private static (Bilingual Heading, double Width, Func<Recommendation, SheetCell> Cell)[] Columns(RunView run, Language language) =>
    [
        (new("Meeting", "Встреча"), 18, r => SheetCell.Of(r.Source.Meeting)),
        (new("Document", "Документ"), 20, r => SheetCell.Of(r.Source.Citation)),
        (Interface.Label, 9, r => SheetCell.Of(r.Number)),
        (Interface.Text, 70, r => SheetCell.Of(r.WholeText)),
        (Interface.Themes, 28, r => SheetCell.Of(string.Join("; ", r.Themes.Select(t => Interface.ThemeName(run.Catalogue, t.Id, language))))),
        (new("Scores", "Оценки"), 10, r => SheetCell.Of(string.Join("; ", r.Themes.Select(t => CellText.Score(t.Score))), CellStyle.Small)),
        (Interface.Strength, 13, r => SheetCell.Of(r.Strength)),
        (new("Addressees", "Адресаты"), 16, r => SheetCell.Of(string.Join("; ", r.Addressees))),
        (new("Proposers", "Авторы"), 16, r => SheetCell.Of(string.Join("; ", r.Proposers))),
        (Interface.Position, 12, r => SheetCell.Of(r.Position)),
        (new("Kind", "Вид"), 16, r => SheetCell.Of(ValueNames.Word(r.Kind))),
        (new("Language", "Язык"), 8, r => SheetCell.Of(r.Language.Code())),
        (new("Pages", "Страницы"), 9, r => SheetCell.Of(string.Join("; ", r.Provenance.Pages))),
        (new("Section", "Раздел"), 30, r => SheetCell.Of(string.Join(RecommendationTable.SectionJoint, r.Section), CellStyle.Small)),
        (new("Announced by", "Вводная фраза"), 30, r => SheetCell.Of(r.Chapeau, CellStyle.Small)),
        (new("References", "Ссылки"), 18, r => SheetCell.Of(string.Join("; ", r.References), CellStyle.Small)),
        (new("Session", "Сессия"), 16, r => SheetCell.Of(r.Source.Masthead.Session, CellStyle.Small)),
        (new("Date", "Дата"), 11, r => SheetCell.Of(RecommendationTable.Iso(r.Source.Masthead.Date), CellStyle.Small)),
        (new("File", "Файл"), 22, r => SheetCell.Of(r.Source.File, CellStyle.Small)),
        (new("Id", "Id"), 18, r => SheetCell.Of(r.Id, CellStyle.Small)),
    ];

    private static IEnumerable<SheetRow> Rows(RunView run, (Bilingual Heading, double Width, Func<Recommendation, SheetCell> Cell)[] columns)
    {
        yield return new([.. columns.Select(c => SheetCell.Of(Interface.Both(c.Heading), CellStyle.Heading))]) { Height = 30 };
        foreach (Recommendation item in run.Recommendations)
        {
            yield return new([.. columns.Select(c => c.Cell(item))]);
        }
    }
}
