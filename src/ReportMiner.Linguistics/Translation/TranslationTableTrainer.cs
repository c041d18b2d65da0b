namespace ReportMiner.Linguistics.Translation;

/// <summary>
/// Learns a <see cref="TranslationTable"/> from sentence pairs: IBM Model 1 in both directions; two stems are as alike as the geometric
/// mean of both chances, so that a frequent word does not become the translation of every rare one. The result depends on nothing but the
/// pairs and their order.
/// </summary>
public static class TranslationTableTrainer
{
    private const int Rounds = 8, Kept = 12;
    private const double Floor = 0.02;

    /// <param name="pairs">Sentence pairs; at least one.</param>
    /// <param name="stop">Stops the work.</param>
    public static TranslationTable Train(IEnumerable<SentencePair> pairs, CancellationToken stop = default)
    {
        var russian = new StemLexicon();
        var english = new StemLexicon();
        var from = new List<int[]>();
        var to = new List<int[]>();
        foreach (SentencePair pair in pairs)
        {
            from.Add(russian.AddSentence(BilingualWords.Of(pair.Russian)));
            to.Add(english.AddSentence(BilingualWords.Of(pair.English)));
        }

        ArgumentOutOfRangeException.ThrowIfZero(from.Count, nameof(pairs));
        WordAlignmentModel forward = WordAlignmentModel.Learn(from, to, russian.Count, Rounds);
        stop.ThrowIfCancellationRequested();
        WordAlignmentModel back = WordAlignmentModel.Learn(to, from, english.Count, Rounds);
        var translations = new StemTranslation[russian.Count][];
        for (int i = 0; i < translations.Length; i++)
        {
            translations[i] = Best(i, forward, back);
        }

        return new TranslationTable(russian, english, translations, from.Count);
    }

    private static StemTranslation[] Best(int russian, WordAlignmentModel forward, WordAlignmentModel back)
    {
        var found = new List<StemTranslation>();
        foreach (int english in forward.Targets(russian))
        {
            double likeness = Math.Sqrt(forward.Chance(russian, english) * back.Chance(english, russian));
            if (likeness >= Floor)
            {
                found.Add(new StemTranslation(english, (float)likeness));
            }
        }

        return [.. found.OrderByDescending(t => t.Likeness).ThenBy(t => t.Target).Take(Kept)];
    }
}
