using System.Collections.Concurrent;
using System.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>Makes inputs, gives each to a worker, and counts how they ended. Whatever is a fault of the program is kept as a file.</summary>
internal static class FuzzCommand
{
    // RM1009 and RM1010: it took too long, or the program failed.
    private static readonly string[] Faults = ["RM1009", "RM1010"];

    /// <param name="args">Options, as <see cref="FuzzOptions.Usage"/> has them.</param>
    /// <param name="command">Starts a worker.</param>
    /// <param name="output">Takes the findings and the counts.</param>
    /// <returns>0 without a fault of the program, 2 with one, 1 where there is no sample.</returns>
    public static int Run(string[] args, WorkerCommand command, TextWriter output)
    {
        FuzzOptions options = FuzzOptions.Parse(args);
        List<Sample> samples = Sample.Load(options);
        if (samples.Count == 0)
        {
            output.WriteLine($"No sample for '{options.Reader}' in {string.Join(", ", options.Samples)}.");
            return 1;
        }

        string folder = Directory.CreateTempSubdirectory("reportminer-fuzz-").FullName;
        long started = Stopwatch.GetTimestamp();
        var endings = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var findings = new ConcurrentBag<string>();
        using (var pool = new WorkerPool(command, Limits(options), options.Jobs, ahead: true))
        {
            Parallel.For(0, options.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, i =>
            {
                FuzzInput input = FuzzInput.Make(samples, options.Seed, i);
                Document document = input.Process(pool, folder);
                string ending = document.Status == DocumentStatus.Failed ? document.Diagnostics[0].Code : document.Status.ToString().ToLowerInvariant();
                endings.AddOrUpdate(ending, 1, (_, count) => count + 1);
                if (Faults.Contains(ending))
                {
                    findings.Add(Keep(input, options, document));
                }
            });
        }

        Directory.Delete(folder, recursive: true);
        output.WriteLine(FormattableString.Invariant($"{options.Reader}: {options.Count} inputs of {samples.Count} samples, seed {options.Seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {findings.Count} faults"));
        foreach ((string ending, int count) in endings.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            output.WriteLine(FormattableString.Invariant($"{count,8} {ending}"));
        }

        foreach (string finding in findings.Order(StringComparer.Ordinal))
        {
            output.WriteLine(finding);
        }

        return findings.IsEmpty ? 0 : 2;
    }

    private static DocumentLimits Limits(FuzzOptions options) => DocumentLimits.Default with { Seconds = options.Seconds };

    private static string Keep(FuzzInput input, FuzzOptions options, Document document)
    {
        Directory.CreateDirectory(options.Findings);
        string path = Path.Combine(options.Findings, FormattableString.Invariant($"{options.Seed}-{input.Number}{input.Sample.Extension}"));
        File.WriteAllBytes(path, input.Bytes);
        return $"{path} (from {input.Sample.Name}): {document.Diagnostics[0].Code} {document.Diagnostics[0].Message}";
    }
}
