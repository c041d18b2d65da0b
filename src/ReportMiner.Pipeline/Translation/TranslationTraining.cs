using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Pipeline.Translation;

/// <summary>Learns a translation table from sentence pairs and measures how well such a table does.</summary>
public static class TranslationTraining
{
    /// <summary>Most pairs asked about, and fewest that say anything.</summary>
    private const int Most = 2_000, Fewest = 50;

    /// <param name="pairs">Sentence pairs; at least one.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The table of all pairs, and the figures of one of every second pair; <see langword="null"/> for the latter where there are
    /// too few.</returns>
    public static (TranslationTable Table, TranslationFigures? Figures) Train(
        ImmutableArray<SentencePair> pairs, CancellationToken stop = default) =>
        (TranslationTableTrainer.Train(pairs, stop), pairs.Length / 2 < Fewest ? null : Measure(pairs, stop));

    private static TranslationFigures Measure(ImmutableArray<SentencePair> pairs, CancellationToken stop)
    {
        ImmutableArray<SentencePair> training = [.. pairs.Where((_, i) => i % 2 == 0)],
            asked = [.. pairs.Where((_, i) => i % 2 == 1).Take(Most)];
        TranslationTable table = TranslationTableTrainer.Train(training, stop);
        string[] russian = [.. asked.Select(p => p.Russian)], english = [.. asked.Select(p => p.English)];
        return new TranslationFigures(training.Length, asked.Length, Right(table, russian, english), Right(table, english, russian));
    }

    /// <summary>A sentence that occurs twice has two right answers.</summary>
    private static int Right(TranslationTable table, string[] asked, string[] sought) =>
        SentenceMatcher.Best(table, asked, sought).Where((best, i) => best >= 0 && sought[best] == sought[i]).Count();
}
