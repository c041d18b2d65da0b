using System.Globalization;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Workbook;

/// <summary>A hidden sheet with the words that the editable columns offer.</summary>
internal static class ListsSheet
{
    public const string Name = "Lists";

    public static readonly string Statuses =
        string.Create(CultureInfo.InvariantCulture, $"{Name}!$B$1:$B${Enum.GetValues<LineageStatus>().Length}");

    public static string Themes(RunView run) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}!$A$1:$A${Math.Max(1, run.Catalogue.Themes.Length)}");

    public static Sheet Of(RunView run, Language language)
    {
        var themes = run.Catalogue.Themes.Select(t => t.Name.In(language)).ToList();
        var statuses = Enum.GetValues<LineageStatus>().Select(s => Interface.Of(s).In(language)).ToList();
        IEnumerable<SheetRow> rows = Enumerable.Range(0, Math.Max(themes.Count, statuses.Count)).Select(i => new SheetRow(
            [
                SheetCell.Of(themes.ElementAtOrDefault(i), CellStyle.Default),
                SheetCell.Of(statuses.ElementAtOrDefault(i), CellStyle.Default)
            ]));
        return new Sheet(Name, [new(60), new(20)], rows) { Hidden = true };
    }
}
