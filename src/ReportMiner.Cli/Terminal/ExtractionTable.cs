using System.Globalization;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints how the extraction did, document by document and in all.</summary>
internal static class ExtractionTable
{
    public static void Write(IReadOnlyCollection<ExtractionFigures> documents, TextWriter output)
    {
        int width = documents.Select(d => d.File.Length).DefaultIfEmpty(8).Max();
        output.WriteLine($"{"document".PadRight(width)}  gold  rows  found  exact  label  kind  false");
        foreach (ExtractionFigures d in documents)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TerminalText.Clean(d.File).PadRight(width)}  {d.Gold,4}  {d.Rows,4}  {d.Found,5}  {d.Exact,5}  {d.Label,5} "
                        + $" {d.Kind,4}  {d.Rows - d.Found,5}"));
        }

        int gold = documents.Sum(d => d.Gold), rows = documents.Sum(d => d.Rows), found = documents.Sum(d => d.Found);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"recall {Share(found, gold)}, precision {Share(found, rows)}, exact text {Share(documents.Sum(d => d.Exact), gold)}, "
                    + $"label {Share(documents.Sum(d => d.Label), gold)}, kind {Share(documents.Sum(d => d.Kind), gold)}"));
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} ({100.0 * part / whole:0.0} %)");
}
