using System.Diagnostics;

namespace ReportMiner.Benchmarks;

/// <summary>What commands cost.</summary>
/// <param name="Seconds">Wall time of all commands, one after another.</param>
/// <param name="PeakMebibytes">Largest resident memory of a command with all processes below it, looked at every 20 ms.</param>
internal sealed record Measure(double Seconds, double PeakMebibytes)
{
    public static Measure Of(IEnumerable<(string Program, string[] Arguments)> commands)
    {
        long started = Stopwatch.GetTimestamp();
        double peak = 0;
        foreach ((string program, string[] arguments) in commands)
        {
            using Process process =
                Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.OutputDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            do
            {
                peak = Math.Max(peak, ProcessTree.ResidentBytes(process.Id) / 1048576.0);
            }
            while (!process.WaitForExit(20));
        }

        return new Measure(Stopwatch.GetElapsedTime(started).TotalSeconds, peak);
    }
}
