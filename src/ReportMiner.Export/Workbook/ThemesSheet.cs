using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>
/// The sheet <em>Themes × meetings</em>: counts with a colour scale and totals. An item may have several themes, so the row of items is not
/// the sum.
/// </summary>
internal static class ThemesSheet
{
    private static readonly Bilingual Name = new("Themes × meetings", "Темы по сессиям");

    public static Sheet Of(RunView run, MatrixLayout layout, Language language)
    {
        int meetings = layout.Meetings.Length, themes = run.Catalogue.Themes.Length;
        return new Sheet(
            Name.In(language),
            [new(40), new(40), .. Enumerable.Repeat(new SheetColumn(16), meetings + 1)],
            Rows(run, layout, new ThemeCounts(layout)))
        {
            HeadingRows = 1,
            FrozenColumns = 2,
            Formats = meetings > 0 && themes > 0 ? [Scale($"C2:{SheetAddress.Cell(meetings + 2, themes + 1)}")] : [],
        };
    }

    private static IEnumerable<SheetRow> Rows(RunView run, MatrixLayout layout, ThemeCounts counts)
    {
        int meetings = layout.Meetings.Length, last = run.Catalogue.Themes.Length + 1;
        string[] headings = ["Theme", "Тема", .. layout.Meetings.Select(m => run.Titles[m].NameAndYear), "Total\nВсего"];
        yield return new([.. headings.Select(h => SheetCell.Of(h, CellStyle.Heading))]) { Height = 44 };
        for (int i = 0; i < run.Catalogue.Themes.Length; i++)
        {
            yield return Theme(run, counts, i, meetings);
        }

        int[] totals = [.. Enumerable.Range(0, meetings).Select(m => run.Catalogue.Themes.Sum(t => counts[t.Id, m]))];
        yield return new(
        [
            SheetCell.Of("Themes assigned", CellStyle.Total), SheetCell.Of("Всего отметок по темам", CellStyle.Total),
            .. totals.Append(totals.Sum()).Select((t, m) => Sum(t, $"{SheetAddress.Column(m + 3)}2:{SheetAddress.Cell(m + 3, last)}")),
        ]);
        yield return new(
        [
            SheetCell.Of("Items (each counted once)", CellStyle.Total), SheetCell.Of("Всего положений (без повторов)", CellStyle.Total),
            .. counts.Lines.Select(n => SheetCell.Of(n, CellStyle.Total)), SheetCell.Of(counts.Lines.Sum(), CellStyle.Total),
        ]);
    }

    private static SheetRow Theme(RunView run, ThemeCounts counts, int index, int meetings)
    {
        var theme = run.Catalogue.Themes[index];
        int[] values = [.. Enumerable.Range(0, meetings).Select(m => counts[theme.Id, m])];
        string row = (index + 2).ToString(CultureInfo.InvariantCulture);
        return new(
        [
            SheetCell.Of(theme.Name.En), SheetCell.Of(theme.Name.Ru), .. values.Select(v => SheetCell.Of(v)),
            meetings == 0 ? SheetCell.Of(0, CellStyle.Total) : Sum(values.Sum(), $"C{row}:{SheetAddress.Column(meetings + 2)}{row}"),
        ]);
    }

    private static SheetCell Sum(int value, string range) => SheetCell.Sum(value, $"SUM({range})");

    private static ConditionalFormatting Scale(string range) => new(
        new ConditionalFormattingRule(new ColorScale(
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
            new Color { Rgb = "FFFFFFFF" },
            new Color { Rgb = "FF5BA3D9" }))
        {
            Type = ConditionalFormatValues.ColorScale,
            Priority = 1,
        })
    {
        SequenceOfReferences = new ListValue<StringValue> { InnerText = range },
    };
}
