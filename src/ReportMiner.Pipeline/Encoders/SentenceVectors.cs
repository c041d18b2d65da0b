using ReportMiner.Comparison.Senses;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Encoders;

/// <summary>Vectors of texts, from the encoder or from the work of an earlier run.</summary>
/// <param name="program">The encoder.</param>
/// <param name="kept">The vectors of earlier runs; <see langword="null"/> where none are kept.</param>
internal sealed class SentenceVectors(EncoderProgram program, VectorFile? kept) : ISentenceVectors
{
    /// <summary>Whose vectors they are.</summary>
    public EncoderIdentity Encoder => program.Identity;

    /// <param name="folder">Folder of the work that is kept for the next run; <see langword="null"/> for none.</param>
    /// <exception cref="InputException">There is no encoder here that works.</exception>
    public static SentenceVectors Open(string? folder) =>
        new(EncoderProgram.Open(CancellationToken.None), folder is null ? null : new VectorFile(Path.Combine(folder, VectorFile.Name)));

    public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken stop)
    {
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        Dictionary<string, float[]> known = kept?.Read(program.Identity, distinct) ?? new(StringComparer.Ordinal);
        string[] missing = [.. distinct.Where(t => !known.ContainsKey(t))];
        if (missing.Length > 0)
        {
            float[][] fresh = program.Encode(missing, stop);
            for (int i = 0; i < missing.Length; i++)
            {
                known.Add(missing[i], fresh[i]);
            }

            kept?.Keep(program.Identity, known);
        }

        return [.. texts.Select(t => known[t])];
    }
}
