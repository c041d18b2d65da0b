using ReportMiner.Export.Matrix;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>About</em>: what made the file, what its colours mean, how to edit it.</summary>
internal static class AboutSheet
{
    public static Sheet Of(RunView run) => new("About", [new(34), new(70), new(70)], Rows(run));

    private static IEnumerable<SheetRow> Rows(RunView run)
    {
        yield return new([SheetCell.Of("ReportMiner", CellStyle.Title)]) { Height = 26 };
        yield return Line("Program / Программа", $"ReportMiner {run.Version}", null);
        yield return Line("Theme model / Модель тем", run.Model ?? "—", null);
        yield return Line("Theme catalogue / Каталог тем", run.Catalogue.Version, null);
        yield return new([]);
        yield return Heading("Colours / Цвета", "English", "Русский");
        foreach (LineageStatus status in Enum.GetValues<LineageStatus>())
        {
            yield return new([SheetCell.Of(Interface.Both(Interface.Of(status)), MatrixSheet.Style(status)), SheetCell.Of(Meaning(status).En), SheetCell.Of(Meaning(status).Ru)]);
        }

        yield return new([]);
        yield return Heading("How to edit / Как править", "English", "Русский");
        yield return Line(
            "Yellow columns / Жёлтые столбцы",
            "Edit only Themes, Status and Comment on the sheet Matrix; several themes are parted by a semicolon. You may sort, filter, and resize. Keep the hidden row and columns.",
            "Правьте только столбцы «Темы», «Статус» и «Примечание» на листе Matrix; несколько тем разделяйте точкой с запятой. Можно сортировать, фильтровать, менять ширину. Скрытые строку и столбцы не удаляйте.");
        yield return Line(
            "Reading back / Обратное чтение",
            "Give the file to the command import: your edits become decisions that later runs keep. Edits elsewhere are reported and not taken over.",
            "Передайте файл команде import: правки станут решениями, которые сохраняются при следующих запусках. О правках в других местах программа сообщит и не примет их.");
        yield return Line(
            "Long texts / Длинные тексты",
            "A text of more than 32,767 characters is cut with a note; recommendations.jsonl holds it whole.",
            "Текст длиннее 32 767 знаков обрезан с пометкой; полностью он есть в recommendations.jsonl.");
    }

    private static SheetRow Heading(string first, string second, string third) =>
        new([SheetCell.Of(first, CellStyle.Heading), SheetCell.Of(second, CellStyle.Heading), SheetCell.Of(third, CellStyle.Heading)]);

    private static SheetRow Line(string name, string en, string? ru) => new([SheetCell.Of(name), SheetCell.Of(en), SheetCell.Of(ru)]);

    private static Model.Themes.Bilingual Meaning(LineageStatus status) => status switch
    {
        LineageStatus.New => new("Has no predecessor at the meeting before.", "На предыдущей встрече не было."),
        LineageStatus.Repeated => new("Stands as before.", "Повторена без изменений."),
        LineageStatus.Reworded => new("Asks the same in other words.", "То же другими словами."),
        LineageStatus.Merged => new("Several earlier items became one.", "Несколько прежних пунктов стали одним."),
        LineageStatus.Split => new("One earlier item became several.", "Один прежний пункт стал несколькими."),
        LineageStatus.Dropped => new("Stood at the meeting before and has no successor.", "Была на предыдущей встрече и не имеет преемника."),
        _ => new("Only an uncertain link leads here: please decide.", "Связь не установлена надёжно: нужно решение."),
    };
}
