using System.Globalization;

namespace ReportMiner.Benchmarks;

/// <summary>Runs the main job over more and more generated reports, first and again, and prints time a file and peak memory.</summary>
internal static class Growth
{
    /// <param name="program">The published program.</param>
    /// <param name="counts">Numbers of reports, rising.</param>
    /// <param name="output">Takes the table.</param>
    public static int Run(string program, IEnumerable<int> counts, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("reportminer-growth-").FullName;
        foreach (int count in counts)
        {
            string reports = Path.Combine(folder, "in"), results = Path.Combine(folder, "out");
            GeneratedReports.Write(reports, count);
            Measure first = Measure.Of([(program, ["run", reports, "--out", results])]);
            Measure again = Measure.Of([(program, ["run", reports, "--out", results])]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count,6} files  {first.Seconds,7:0.0} s  {1000 * first.Seconds / count,6:0.00} ms a file  "
                    + $"peak {first.PeakMebibytes,5:0} MiB  again {again.Seconds,6:0.0} s ({again.Seconds / first.Seconds:0.000})"));
            Directory.Delete(results, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }
}
