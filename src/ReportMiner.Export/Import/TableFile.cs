using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Linguistics.Tables;

namespace ReportMiner.Export.Import;

/// <summary>Reads a table saved by a spreadsheet program: XLSX, ODS or CSV, recognised by content.</summary>
internal static class TableFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> OldExcel => [0xD0, 0xCF, 0x11, 0xE0];

    /// <returns>Rows of each sheet: number, and texts by 1-based column.</returns>
    /// <exception cref="InvalidDataException">The stream holds none of these formats.</exception>
    public static List<List<(int Number, Dictionary<int, string> Cells)>> Read(Stream stream)
    {
        byte[] begin = new byte[4];
        stream.Position = 0;
        int count = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return begin.AsSpan(0, count).SequenceEqual(Zip) ? IsOpenDocument(stream) ? OdsReader.Read(stream) : SheetReader.Read(stream)
            : begin.AsSpan(0, count).SequenceEqual(OldExcel)
                ? throw new InvalidDataException("It is a workbook of Excel 97–2003; save it as XLSX, ODS or CSV.")
            : count == 0 ? throw new InvalidDataException("It is empty.")
            : [Csv(stream)];
    }

    private static bool IsOpenDocument(Stream stream)
    {
        try
        {
            using var package = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
            return package.GetEntry("content.xml") is not null;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static List<(int Number, Dictionary<int, string> Cells)> Csv(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        SpreadsheetText table = SpreadsheetText.Of(memory.ToArray());
        var configuration = new CsvConfiguration(
            CultureInfo.InvariantCulture) { HasHeaderRecord = false, BadDataFound = null, Delimiter = table.Separator.ToString() };
        using var csv = new CsvReader(new StringReader(table.Text), configuration);
        var rows = new List<(int, Dictionary<int, string>)>();
        for (int number = 1; csv.Read(); number++)
        {
            rows.Add((number, csv.Parser.Record!.Index().ToDictionary(c => c.Index + 1, c => c.Item)));
        }

        return rows;
    }
}
