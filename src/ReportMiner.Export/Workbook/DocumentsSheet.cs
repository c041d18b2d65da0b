using ReportMiner.Export.Csv;
using ReportMiner.Export.Matrix;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>Documents</em>: every file with the proof of its completeness.</summary>
internal static class DocumentsSheet
{
    private static readonly (Bilingual Heading, double Width, Func<DocumentReport, Language, SheetCell> Cell)[] Columns =
    [
        (Interface.Meeting, 18, (d, _) => SheetCell.Of(d.Document.Source.Meeting)),
        (new("Symbol", "Условное обозначение"), 20, (d, _) => SheetCell.Of(d.Document.Source.Masthead.Symbol?.Text)),
        (new("File", "Файл"), 24, (d, _) => SheetCell.Of(d.Document.Source.File)),
        (new("Title", "Название"), 36, (d, _) => SheetCell.Of(d.Document.Source.Masthead.Title)),
        (new("Completeness", "Полнота"), 13, (d, l) => SheetCell.Of(Interface.Of(d.Document.Status).In(l), Style(d.Document.Status))),
        (new("Items", "Положения"), 10, (d, _) => SheetCell.Of(d.Items)),
        (new("Pages", "Страницы"), 9, (d, _) => SheetCell.Of(d.Document.Source.PageCount)),
        (
            new("Languages", "Языки"),
            10,
            (d, _) => SheetCell.Of(string.Join("; ", d.Document.Languages.Select(l => l.Code()).OfType<string>()))),
        (new("Date", "Дата"), 11, (d, _) => SheetCell.Of(RecommendationTable.Iso(d.Document.Source.Masthead.Date))),
        (
            new("Numbering", "Нумерация"),
            34,
            (d, l) => SheetCell.Of(string.Join('\n', d.Document.Completeness.Chains.Select(c => DiagnosticText.Of(c, l))))),
        (new("Characters read", "Знаков прочитано"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Read)),
        (new("in text", "в тексте"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Body)),
        (new("in footnotes", "в сносках"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Footnote)),
        (new("in tables", "в таблицах"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Table)),
        (
            new("in headers, footers, page numbers", "в колонтитулах и номерах страниц"),
            11,
            (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Furniture)),
        (new("not accounted for", "не вошло в результат"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Characters.Unaccounted)),
        (new("Sentences that ask", "Фраз с просьбой"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Asks.Count)),
        (new("of them in no item", "из них вне положений"), 11, (d, _) => SheetCell.Of(d.Document.Completeness.Asks.Unaccounted.Length)),
        (
            new("Messages", "Сообщения программы"),
            60,
            (d, l) => SheetCell.Of(string.Join('\n', d.Document.Diagnostics.Select(x => Message(x, l))))),
        (new("Body", "Орган"), 24, (d, _) => SheetCell.Of(d.Document.Source.Masthead.Body, CellStyle.Small)),
        (new("SHA-256", "SHA-256"), 22, (d, _) => SheetCell.Of(d.Document.Source.Sha256, CellStyle.Small)),
    ];

    private static readonly Bilingual Name = new("Documents", "Документы");

    public static Sheet Of(RunView run, Language language) =>
        new(Name.In(language), [.. Columns.Select(c => new SheetColumn(c.Width))], Rows(run, language))
    {
        HeadingRows = 1,
        FrozenColumns = 3,
        FilteredRows = 1 + run.Documents.Length,
    };

    private static IEnumerable<SheetRow> Rows(RunView run, Language language)
    {
        yield return new([.. Columns.Select(c => SheetCell.Of(Interface.Both(c.Heading), CellStyle.Heading))]) { Height = 58 };
        foreach (DocumentReport report in run.Documents)
        {
            yield return new([.. Columns.Select(c => c.Cell(report, language))]);
        }
    }

    private static string Message(Diagnostic diagnostic, Language language)
    {
        string page = diagnostic.Page is { } p ? FormattableString.Invariant($", {Interface.PageShort.In(language)} {p}") : "";
        return $"{diagnostic.Code} ({DiagnosticText.Of(diagnostic.Severity).In(language)}{page}): {DiagnosticText.In(diagnostic, language)}";
    }

    private static CellStyle Style(DocumentStatus status) => status switch
    {
        DocumentStatus.Complete => CellStyle.Good,
        DocumentStatus.Incomplete or DocumentStatus.Recognised => CellStyle.Doubtful,
        _ => CellStyle.Bad,
    };
}
