using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace ReportMiner.Benchmarks;

/// <summary>Kills runs at random moments, runs again, and compares the results with those of an undisturbed run.</summary>
internal static class Kills
{
    /// <param name="program">The published program.</param>
    /// <param name="folder">Folder of reports.</param>
    /// <param name="rounds">Runs to kill.</param>
    /// <param name="output">Takes a line a round.</param>
    /// <returns>0 where all results were the same.</returns>
    public static int Run(string program, string folder, int rounds, TextWriter output)
    {
        string scratch = Directory.CreateTempSubdirectory("reportminer-kills-").FullName;
        string undisturbed = Path.Combine(scratch, "undisturbed");
        double seconds = Measure.Of([(program, ["run", folder, "--out", undisturbed])]).Seconds;
        string expected = Print(undisturbed);
        var random = new Random(1);
        int same = 0;
        for (int round = 0; round < rounds; round++)
        {
            string results = Path.Combine(scratch, "out");
            TimeSpan moment = TimeSpan.FromSeconds(random.NextDouble() * seconds);
            Kill(program, ["run", folder, "--out", results], moment);
            Measure.Of([(program, ["run", folder, "--out", results])]);
            bool equal = Print(results) == expected;
            same += equal ? 1 : 0;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"killed after {moment.TotalSeconds:0.00} s: {(equal ? "the same" : "DIFFERENT")}"));
            Directory.Delete(results, recursive: true);
        }

        Directory.Delete(scratch, recursive: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {rounds} the same"));
        return same == rounds ? 0 : 2;
    }

    private static void Kill(string program, string[] arguments, TimeSpan moment)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        if (!process.WaitForExit(moment))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>Names and hashes of the results; hidden files (the cache, the lock) are none.</summary>
    private static string Print(string folder) => string.Join('\n', Directory.EnumerateFiles(folder)
        .Where(f => !Path.GetFileName(f).StartsWith('.'))
        .Order(StringComparer.Ordinal)
        .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"));
}
