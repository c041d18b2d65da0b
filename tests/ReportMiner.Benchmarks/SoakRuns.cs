using System.Globalization;
using System.Security.Cryptography;
using ReportMiner.Pipeline.Tests.Soaking;

namespace ReportMiner.Benchmarks;

/// <summary>Repeats the same work and reports what grows.</summary>
internal static class SoakRuns
{
    private const string Temporary = "TMPDIR";

    /// <summary>Whole runs of the program into one folder, in turn without a cache, with an empty one and with a full one.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">Folder of reports.</param>
    /// <param name="rounds">Rounds of three runs.</param>
    /// <param name="output">Takes a line a round.</param>
    /// <returns>0 where the results were always the same and nothing was left behind.</returns>
    public static int Run(string program, string folder, int rounds, TextWriter output)
    {
        string scratch = Directory.CreateTempSubdirectory("reportminer-soak-").FullName;
        string results = Path.Combine(scratch, "out"), temporary = Path.Combine(scratch, "tmp");
        Directory.CreateDirectory(temporary);
        Environment.SetEnvironmentVariable(Temporary, temporary);
        string[] plain = ["run", folder, "--out", results];
        string? expected = null;
        int bad = 0;
        for (int round = 1; round <= rounds; round++)
        {
            Measure uncached = Measure.Of([(program, [.. plain, "--no-cache"])]);
            Measure first = Measure.Of([(program, plain)]);
            Measure again = Measure.Of([(program, plain)]);
            expected ??= Print(results);
            string[] left = Left(results, temporary);
            bool sound = Print(results) == expected && left.Length == 0;
            bad += sound ? 0 : 1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{round,4}: peak {uncached.PeakMebibytes:0}, {first.PeakMebibytes:0}, {again.PeakMebibytes:0} MiB; "
                    + $"cache {Count(Path.Combine(results, ".reportminer-cache"))} "
                    + $"files; {(sound ? "the same, nothing left" : "DIFFERENT, or left: " + string.Join(", ", left))}"));
            Directory.Delete(Path.Combine(results, ".reportminer-cache"), recursive: true);
        }

        Directory.Delete(scratch, recursive: true);
        return bad == 0 ? 0 : 2;
    }

    /// <inheritdoc cref="Soak.Run"/>
    public static int Read(string folder, int stretches, int rounds, TextWriter output)
    {
        string temporary = Directory.CreateTempSubdirectory("reportminer-soak-").FullName;
        Environment.SetEnvironmentVariable(Temporary, temporary);
        output.WriteLine("managed KiB, open files, threads, temporary files:");
        int status =
            Soak.Run(
                [
                    .. Directory.EnumerateFiles(Path.GetFullPath(folder)).Where(f => !f.EndsWith(".json", StringComparison.Ordinal))
                        .Order(StringComparer.Ordinal)
                ],
                stretches,
                rounds,
                output);
        Directory.Delete(temporary, recursive: true);
        return status;
    }

    private static string[] Left(string results, string temporary) =>
    [
        .. Directory.EnumerateFileSystemEntries(temporary),
        .. Directory.EnumerateFiles(results, ".*").Where(f => Path.GetFileName(f) != ".reportminer.lock"),
        .. Directory.EnumerateFiles(results, "*.new", SearchOption.AllDirectories),
    ];

    private static int Count(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();

    /// <summary>Names and hashes of the results.</summary>
    private static string Print(string folder) => string.Join('\n', Directory.EnumerateFiles(folder)
        .Where(f => !Path.GetFileName(f).StartsWith('.'))
        .Order(StringComparer.Ordinal)
        .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"));
}
