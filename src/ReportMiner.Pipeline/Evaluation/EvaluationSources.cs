using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Where the gold of all measurements is.</summary>
/// <param name="Corpus">The folder <c>corpus</c> of the repository: samples, their gold, labelled sentences.</param>
/// <param name="Real">
/// Folder of real documents: <c>real</c> and <c>seeds</c> (documents), <c>gold</c> and <c>gold/lineage</c> (what readers found in them),
/// <c>data</c> (sentence pairs), each optional; <see langword="null"/> without such a folder.
/// </param>
public sealed record EvaluationSources(string Corpus, string? Real)
{
    /// <exception cref="InputException">A folder is not what it should be.</exception>
    public void Check()
    {
        if (!Directory.Exists(Path.Combine(Corpus, "samples")) || !Directory.Exists(Path.Combine(Corpus, "gold", "recommendations")))
        {
            throw new InputException($"'{Corpus}' is not the folder 'corpus' of the repository: it holds no samples with their gold.");
        }

        if (Real is { } real && !Directory.Exists(Path.Combine(real, "gold")))
        {
            throw new InputException($"'{real}' holds no folder 'gold'.");
        }
    }
}
