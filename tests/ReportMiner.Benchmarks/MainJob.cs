using System.Globalization;
using System.Text.Json;

namespace ReportMiner.Benchmarks;

/// <summary>
/// Runs the whole main job and two bare text extractors over the same PDF files in turn, several rounds, and prints the ratios.
/// </summary>
internal static class MainJob
{
    /// <param name="program">The published program.</param>
    /// <param name="folder">Folder of PDF files.</param>
    /// <param name="rounds">Rounds; the median counts.</param>
    /// <param name="output">Takes the table.</param>
    public static int Run(string program, string folder, int rounds, TextWriter output)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal)];
        string results = Directory.CreateTempSubdirectory("reportminer-bench-").FullName;
        var main = new List<Measure>();
        var pdftotext = new List<Measure>();
        var mutool = new List<Measure>();
        for (int round = 0; round < rounds; round++)
        {
            main.Add(Measure.Of([(program, ["run", folder, "--out", results, "--no-cache"])]));
            pdftotext.Add(Measure.Of(files.Select(f => ("pdftotext", (string[])["-layout", f, "/dev/null"]))));
            mutool.Add(Measure.Of(files.Select(f => ("mutool", (string[])["draw", "-q", "-F", "text", "-o", "/dev/null", f]))));
        }

        int pages = Pages(Path.Combine(results, "run.json"));
        Directory.Delete(results, recursive: true);
        double reference = Median(pdftotext, m => m.Seconds);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Length} files, {pages} pages, {rounds} rounds, {Environment.ProcessorCount} processors; medians"));
        Print(output, "main job", main, pages, reference);
        Print(output, "pdftotext", pdftotext, pages, reference);
        Print(output, "mutool", mutool, pages, reference);
        double allowed = reference + 1;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"main job ÷ (pdftotext + 1 s) = {Median(main, m => m.Seconds) / allowed:0.00}"));
        return Median(main, m => m.Seconds) <= allowed ? 0 : 2;
    }

    private static void Print(TextWriter output, string name, List<Measure> measures, int pages, double reference)
    {
        double seconds = Median(measures, m => m.Seconds);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {seconds,7:0.00} s  {pages / seconds,7:0} pages/s  {seconds / reference,5:0.00} × pdftotext  "
                    + $"peak {measures.Max(m => m.PeakMebibytes),5:0} MiB"));
    }

    private static double Median(List<Measure> measures, Func<Measure, double> value) =>
        measures.Select(value).Order().ElementAt(measures.Count / 2);

    private static int Pages(string report)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(report));
        return json.RootElement.GetProperty("documents").EnumerateArray().Sum(d => d.GetProperty("pages").GetInt32());
    }
}
