using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>About</em>: what made the file, what its colours mean, how to edit it.</summary>
internal static class AboutSheet
{
    private static readonly Bilingual Name = new("About", "О таблице");

    public static Sheet Of(RunView run, Language language) => new(Name.In(language), [new(34), new(70), new(70)], Rows(run, language));

    private static IEnumerable<SheetRow> Rows(RunView run, Language language)
    {
        yield return new([SheetCell.Of("ReportMiner", CellStyle.Title)]) { Height = 26 };
        yield return Line("Program / Программа", $"ReportMiner {run.Version}", null);
        yield return Line("Theme model / Модель присвоения тем", run.Model ?? "—", null);
        yield return Line("Theme catalogue / Перечень тем", run.Catalogue.Version, null);
        yield return new([]);
        yield return Heading("Colours / Обозначения", "English", "Русский");
        foreach (LineageStatus status in Enum.GetValues<LineageStatus>())
        {
            Bilingual meaning = Interface.Meaning(status);
            yield return new([
                SheetCell.Of(Interface.Both(Interface.Of(status)), MatrixSheet.Style(status)),
                SheetCell.Of(meaning.En),
                SheetCell.Of(meaning.Ru)
            ]);
        }

        yield return new([]);
        yield return Heading("How to edit / Как вносить правки", "English", "Русский");
        string sheet = MatrixParts.Name.In(language);
        yield return Line(
            "Where / Где",
            $"Edit only the columns with a brown heading and cream cells on the sheet “{sheet}”; separate several themes with "
                + $"semicolons. You may sort, filter and resize. Keep the hidden row and columns.",
            $"Вносите правки только в столбцы с коричневым заголовком и кремовыми ячейками на листе «{sheet}»; несколько тем разделяйте "
                + $"точкой с запятой. Можно сортировать, фильтровать, менять ширину столбцов. Скрытые строку и столбцы не удаляйте.");
        yield return Line(
            "Wide tables / Широкие таблицы",
            "Each meeting has columns of its own; the sheet goes on to the right. The columns “Proposed by” and “Addressed to” on the "
                + "left are of all meetings of a row: filter there.",
            "У каждой сессии свои столбцы: таблица продолжается вправо. Столбцы «Кем предложено» и «Кому адресовано» слева относятся ко "
                + "всем сессиям строки: фильтр удобнее задать в них.");
        yield return Line(
            "Applying edits / Перенос правок в программу",
            "Run `reportminer import` on this file: your edits are kept in later runs. Edits in other columns are listed but ignored.",
            "Загрузите файл командой import. Ваши правки сохранятся и при следующих запусках. Правки в других столбцах не переносятся; "
                + "программа перечислит их.");
        yield return Line(
            "Long texts / Длинные тексты",
            "A text of more than 32,767 characters is cut with a note; recommendations.jsonl holds it whole.",
            "Текст длиннее 32 767 знаков обрезан с пометкой; полностью он есть в файле recommendations.jsonl.");
    }

    private static SheetRow Heading(string first, string second, string third) =>
        new([SheetCell.Of(first, CellStyle.Heading), SheetCell.Of(second, CellStyle.Heading), SheetCell.Of(third, CellStyle.Heading)]);

    private static SheetRow Line(string name, string en, string? ru) => new([SheetCell.Of(name), SheetCell.Of(en), SheetCell.Of(ru)]);
}
