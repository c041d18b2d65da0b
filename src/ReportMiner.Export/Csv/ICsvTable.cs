using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Csv;

/// <summary>A table with the same columns for every run. Other formats of the same tables are written from it.</summary>
internal interface ICsvTable : ITable
{
    /// <summary>Writes it as CSV.</summary>
    void Write(RunView run, Stream stream, CsvDialect dialect);

    /// <returns>The values column by column, in the order of the fields; one a row.</returns>
    IEnumerable<string?[]> ValuesOf(RunView run);
}
