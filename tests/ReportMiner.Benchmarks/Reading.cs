using System.Diagnostics;
using System.Globalization;
using ReportMiner.Ingestion;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ReportMiner.Benchmarks;

/// <summary>
/// Reads PDF files with the reader of the program and with the bare text extractor of the library below it, in turn, in one warm process.
/// </summary>
internal static class Reading
{
    /// <param name="folder">Folder of PDF files.</param>
    /// <param name="rounds">Rounds after one that is not counted; the median counts.</param>
    /// <param name="output">Takes the ratio.</param>
    public static int Run(string folder, int rounds, TextWriter output)
    {
        byte[][] files = [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        var own = new List<double>();
        var bare = new List<double>();
        int pages = 0;
        for (int round = 0; round <= rounds; round++)
        {
            pages = 0;
            own.Add(Seconds(files, file => pages += DocumentReaders.Read(file, CancellationToken.None).PageCount));
            bare.Add(Seconds(files, Extract));
        }

        double ours = Median(own), theirs = Median(bare);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {pages} pages, {rounds} rounds; medians, one thread"));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"reader of the program {1000 * ours / pages:0.00} ms a page, ContentOrderTextExtractor {1000 * theirs / pages:0.00} ms "
                    + $"a page: {ours / theirs:0.00}"));
        return ours <= 1.3 * theirs ? 0 : 2;
    }

    private static void Extract(byte[] file)
    {
        using PdfDocument document = PdfDocument.Open(file);
        for (int page = 1; page <= document.NumberOfPages; page++)
        {
            ContentOrderTextExtractor.GetText(document.GetPage(page));
        }
    }

    private static double Seconds(byte[][] files, Action<byte[]> read)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (byte[] file in files)
        {
            try
            {
                read(file);
            }
            catch (UnreadableFileException)
            {
                // A scan: both look at all of its pages.
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Skip(1).Order().ElementAt((seconds.Count - 1) / 2);
}
