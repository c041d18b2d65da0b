using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>Has inputs made and read by batch processes, and counts how they ended. Every internal error is kept as a file.</summary>
internal static class FuzzCommand
{
    private const int StretchLength = 500;

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

        var tally = new Tally(options, output);
        int stretches = (options.Count - options.From + StretchLength - 1) / StretchLength;
        int next = -1;
        Task[] jobs =
        [
            .. Enumerable.Range(0, Math.Min(options.Jobs, stretches))
                .Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))
        ];
        Task.WaitAll(jobs);
        tally.Write(samples.Count);
        return tally.Faults == 0 ? 0 : 2;

        void Work()
        {
            using var batch = new WatchedBatch(command, options, samples);
            for (int i = Interlocked.Increment(ref next); i < stretches; i = Interlocked.Increment(ref next))
            {
                int from = options.From + (i * StretchLength);
                tally.Add(batch.Read(new Stretch(from, Math.Min(options.Count, from + StretchLength))));
            }
        }
    }
}
