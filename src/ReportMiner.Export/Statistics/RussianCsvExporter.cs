using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Statistics;

/// <summary>
/// The tables of <c>csv</c> for an Excel whose region is Russian: semicolons, decimal commas. Names of columns and values are the same.
/// </summary>
internal sealed class RussianCsvExporter : IExporter
{
    public string Name => "csv-ru";

    public string Summary => "items, documents and links for an Excel of Russian region: semicolons and decimal commas";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [.. CsvExporter.Tables.Select(FileOf)];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        foreach (ICsvTable table in CsvExporter.Tables)
        {
            target.Write(FileOf(table), s => table.Write(run, s, CsvDialect.Russian));
        }
    }

    private static string FileOf(ICsvTable table) => table.Name + ".ru.csv";
}
