using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Statistics;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.DataPackage;

/// <summary>Every table of the outputs, in the order in which the description and the codebook list them.</summary>
internal static class AllTables
{
    public static readonly ImmutableArray<ITable> Tables =
    [
        .. CsvExporter.Tables, LongTable.Table, WideTable.Table, MatrixTable.Table, .. JsonlExporter.Tables
    ];
}
