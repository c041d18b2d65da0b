using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ReportMiner.Comparison;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Benchmarks;

/// <summary>
/// Compares invented meetings of growing number and prints what each size takes; the last column shows whether time grows with the items.
/// </summary>
internal static class LineageScale
{
    private const double Mebibyte = 1048576;

    public static int Run(int[] sizes, TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} processors");
        output.WriteLine("   items  links   CPU s  wall s  peak MiB  CPU ms/item");
        foreach (int size in sizes)
        {
            ImmutableArray<Recommendation> items = InventedMeetings.Of(size);
            using Process self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            long started = Stopwatch.GetTimestamp();
            Lineage lineage = LineageMatcher.Match([.. items]);
            double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
            self.Refresh();
            double cpu = (self.TotalProcessorTime - before).TotalSeconds;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{items.Length,8} {lineage.Links.Count,6} {cpu,7:0.0} {wall,7:0.0} {self.PeakWorkingSet64 / Mebibyte,9:0} {1000 * cpu / items.Length,12:0.000}"));
        }

        return 0;
    }
}
