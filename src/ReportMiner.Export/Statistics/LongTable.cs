using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Statistics;

/// <summary><c>recommendations-long.csv</c>: one row an item and theme, for group-wise counts.</summary>
internal static class LongTable
{
    public static readonly CsvTable<ThemedItem> Table = new()
    {
        Name = "recommendations-long",
        Title = "Items by theme",
        Description = "One row for every item and theme of it; an item without a theme has one row whose theme is empty. Sums over rows "
            + "count an item once a theme.",
        ForeignKeys = [new(["id"], "recommendations", ["id"])],
        Rows = run =>
            run.Recommendations.SelectMany(r => r.Themes.IsEmpty ? [new ThemedItem(r, null)] : r.Themes.Select(t => new ThemedItem(r, t))),
        Columns =
        [
            .. ItemColumns.Of<ThemedItem>(r => r.Item, Fields.Id with { Unique = false }),
            new(new("theme", FieldType.String, "Id of the theme; empty for an item without one."), r => r.Theme?.Id),
            new(
                new("score", FieldType.Number, "Calibrated probability of the theme.") { Minimum = 0, Maximum = 1 },
                r => r.Theme is { } theme ? CellText.Score(theme.Score) : null),
        ],
    };
}
