using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Statistics;

/// <summary>
/// <c>recommendations-wide.csv</c>: one row an item, two columns a theme of the catalogue, for regressions and crosstabs.
/// </summary>
internal sealed class WideTable : ITable
{
    public static readonly WideTable Table = new();

    public string Name => "recommendations-wide";

    public string File => Name + ".csv";

    public string Title => "Items with themes as columns";

    public string Description => "One row an item; for every theme of the catalogue whether the item has it, and with what probability.";

    public ImmutableArray<string> PrimaryKey => ["id"];

    public ImmutableArray<ForeignKey> ForeignKeys => [new(["id"], "recommendations", ["id"])];

    public ImmutableArray<Field> FieldsOf(RunView run) => [.. Columns(run).Select(c => c.Field)];

    public void Write(RunView run, Stream stream) => CsvRows.Write(stream, Columns(run), run.Recommendations);

    private static ImmutableArray<CsvColumn<Recommendation>> Columns(RunView run) =>
        [.. ItemColumns.Of<Recommendation>(r => r, Fields.Id), .. run.Catalogue.Themes.SelectMany(Pair)];

    private static IEnumerable<CsvColumn<Recommendation>> Pair(Theme theme)
    {
        string name = theme.Id.Replace('-', '_');
        yield return new(
            new(
                $"theme_{name}", FieldType.Integer,
                $"1 where the item has the theme '{theme.Name.En}', else 0.") { Required = true, Minimum = 0, Maximum = 1 },
            r => Tag(r, theme) is null ? "0" : "1");
        yield return new(
            new(
                $"score_{name}",
                FieldType.Number,
                $"Calibrated probability of the theme '{theme.Name.En}'; empty where the item does not have it.")
                {
                    Minimum = 0,
                    Maximum = 1
                },
            r => Tag(r, theme) is { } tag ? CellText.Score(tag.Score) : null);
    }

    private static ThemeTag? Tag(Recommendation item, Theme theme) => item.Themes.FirstOrDefault(t => t.Id == theme.Id);
}
