using System.Globalization;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>One damaged file.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="Sample">The sound file that it was made from.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record FuzzInput(int Number, Sample Sample, byte[] Bytes)
{
    /// <summary>Makes an input. Each has a seed of its own, so that one can be made again without those before it.</summary>
    public static FuzzInput Make(IReadOnlyList<Sample> samples, int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        Sample sample = Sample.Pick(samples, random);
        return new FuzzInput(
            number, sample, Mutator.For(sample.Extension).Mutate(sample.Bytes, Sample.Pick(samples, random).Bytes, random));
    }

    /// <summary>Reads it in this process, and takes its outcome through the form that it has between processes.</summary>
    /// <param name="limits">What it may take.</param>
    /// <param name="folder">Folder that it is written to for the while.</param>
    public Ending Read(DocumentLimits limits, string folder) => In(folder, path =>
    {
        DocumentOutcome outcome = DocumentProcessor.Process(path, limits, CancellationToken.None);
        byte[] bytes = OutcomeLines.Write(outcome.WithoutBlocks());
        return Ending.Of(Number, OutcomeLines.Read(bytes, 0).Document, outcome.Milliseconds);
    });

    /// <summary>Reads it as a run would.</summary>
    /// <param name="pool">Reads it.</param>
    /// <param name="folder">Folder that it is written to for the while.</param>
    public Document Process(WorkerPool pool, string folder) => In(folder, path => pool.Process(path, CancellationToken.None).Document);

    private T In<T>(string folder, Func<string, T> work)
    {
        string path = Path.Combine(folder, Number.ToString(CultureInfo.InvariantCulture) + Sample.Extension);
        File.WriteAllBytes(path, Bytes);
        try
        {
            return work(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
