using System.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>Makes inputs, gives each to a worker, and counts how they ended. Whatever is a fault of the program is kept as a file.</summary>
internal static class FuzzCommand
{
    // RM1009 and RM1010: it took too long, or the program failed.
    private static readonly string[] Faults = ["RM1009", "RM1010"];

    public static int Run(string[] args, TextWriter output)
    {
        FuzzOptions options = FuzzOptions.Parse(args);
        List<Sample> samples = Sample.Load(options);
        if (samples.Count == 0)
        {
            output.WriteLine($"No sample for '{options.Reader}' in {string.Join(", ", options.Samples)}.");
            return 1;
        }

        var endings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        string folder = Directory.CreateTempSubdirectory("reportminer-fuzz-").FullName;
        long started = Stopwatch.GetTimestamp();
        int faults = 0;
        using (var pool = new WorkerPool(WorkerCommand.Self(), DocumentLimits.Default with { Seconds = options.Seconds, Memory = 512 }, ahead: 1))
        {
            for (int i = 0; i < options.Count; i++)
            {
                faults += One(options, samples, i, folder, pool, endings, output) ? 1 : 0;
            }
        }

        Directory.Delete(folder, recursive: true);
        output.WriteLine(FormattableString.Invariant($"{options.Count} inputs of {samples.Count} samples, seed {options.Seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {faults} faults"));
        foreach ((string ending, int count) in endings)
        {
            output.WriteLine(FormattableString.Invariant($"{count,8} {ending}"));
        }

        return faults == 0 ? 0 : 2;
    }

    /// <returns>Whether a fault of the program was found.</returns>
    private static bool One(FuzzOptions options, List<Sample> samples, int number, string folder, WorkerPool pool, SortedDictionary<string, int> endings, TextWriter output)
    {
        // Each input has a seed of its own, so that one can be made again without those before it.
        var random = new Random(unchecked((options.Seed * 1_000_003) + number));
        Sample sample = samples[random.Next(samples.Count)];
        byte[] input = Mutator.For(sample.Extension).Mutate(sample.Bytes, samples[random.Next(samples.Count)].Bytes, random);
        string path = Path.Combine(folder, "input" + sample.Extension);
        File.WriteAllBytes(path, input);
        Document document = pool.Process(path, CancellationToken.None).Document;
        string ending = document.Status == DocumentStatus.Failed ? document.Diagnostics[0].Code : document.Status.ToString().ToLowerInvariant();
        endings[ending] = endings.GetValueOrDefault(ending) + 1;
        if (!Faults.Contains(ending))
        {
            return false;
        }

        Directory.CreateDirectory(options.Findings);
        string finding = Path.Combine(options.Findings, FormattableString.Invariant($"{options.Seed}-{number}{sample.Extension}"));
        File.WriteAllBytes(finding, input);
        output.WriteLine($"{finding} (from {sample.Name}): {document.Diagnostics[0].Code} {document.Diagnostics[0].Message}");
        return true;
    }
}
