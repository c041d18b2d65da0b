using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.RunReport;

/// <summary>Finds the texts that a cell of Excel cannot hold whole.</summary>
internal static class LongCells
{
    /// <returns>A diagnostic for every cell of the table of items that is cut, by SHA-256 of the source file, in the order of the
    /// items.</returns>
    public static ILookup<string, Diagnostic> In(RunView run) =>
        run.Recommendations.SelectMany(Of).ToLookup(d => d.Sha256, d => d.Diagnostic, StringComparer.Ordinal);

    private static IEnumerable<(string Sha256, Diagnostic Diagnostic)> Of(Recommendation item)
    {
        foreach (CsvColumn<Recommendation> column in RecommendationTable.Table.Columns)
        {
            if (column.Value(item) is { } value && CellText.IsTooLong(CellText.Clean(value)))
            {
                string message =
                    FormattableString.Invariant(
                        $"Column {column.Field.Name} of item {item.Id} has {value.Length} characters and was cut at {CellText.Kept}.");
                int? page = item.Provenance.Pages.IsEmpty ? null : item.Provenance.Pages[0];
                yield return (
                    item.Source.Sha256, DiagnosticCatalogue.CellTooLong.At(message, page, item.Provenance.Start, item.Provenance.End));
            }
        }
    }
}
