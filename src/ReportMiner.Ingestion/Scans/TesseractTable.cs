using System.Collections.Immutable;
using System.Globalization;

namespace ReportMiner.Ingestion.Scans;

/// <summary>Reads the table of words that Tesseract writes (<c>tsv</c>): twelve columns, a row of level 5 for each word.</summary>
internal static class TesseractTable
{
    private const int MostParagraphs = 1000;
    private const int Columns = 12;
    private const string WordLevel = "5";

    /// <param name="table">The table.</param>
    /// <returns>Its lines; rows that are none of words are passed over.</returns>
    public static ImmutableArray<ScannedLine> Read(string table)
    {
        var lines = ImmutableArray.CreateBuilder<ScannedLine>();
        var words = ImmutableArray.CreateBuilder<ScannedWord>();
        (int Block, int Paragraph, int Line) open = default;
        foreach (string row in table.Split('\n'))
        {
            string[] cells = row.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || cells[0] != WordLevel || string.IsNullOrWhiteSpace(cells[11]))
            {
                continue;
            }

            (int, int, int) place = (Whole(cells[2]), Whole(cells[3]), Whole(cells[4]));
            if (place != open && words.Count > 0)
            {
                lines.Add(new ScannedLine((open.Block * MostParagraphs) + open.Paragraph, words.DrainToImmutable()));
            }

            open = place;
            words.Add(new ScannedWord(
                cells[11].Trim(), Number(cells[10]), Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9])));
        }

        if (words.Count > 0)
        {
            lines.Add(new ScannedLine((open.Block * MostParagraphs) + open.Paragraph, words.DrainToImmutable()));
        }

        return lines.ToImmutable();
    }

    private static int Whole(string cell) =>
        int.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : 0;

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
}
