using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Measures how sentences find their translation, with a table learnt from other sentences: every second pair is learnt, the rest is asked.</summary>
internal static class SentenceMeasurement
{
    /// <param name="english">File with one English sentence a line.</param>
    /// <param name="russian">File with their translations, line by line.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Measurement Measure(string english, string russian, CancellationToken cancellation)
    {
        SentencePair[] pairs = [.. File.ReadLines(russian).Zip(File.ReadLines(english), (r, e) => new SentencePair(r, e))];
        SentencePair[] asked = [.. pairs.Where((_, i) => i % 2 == 1)];
        TranslationTable table = TranslationTableTrainer.Train(pairs.Where((_, i) => i % 2 == 0), cancellation);
        int[] best = SentenceMatcher.Best(table, [.. asked.Select(p => p.Russian)], [.. asked.Select(p => p.English)]);
        int right = best.Where((b, i) => b >= 0 && asked[b].English == asked[i].English).Count();
        return new Measurement
        {
            Figures = [Figure.Share("languages", "sentence pairs", "version ranked first", right, asked.Length)],
            Summary = [new($"the English text of a Russian one comes first of {Numbers.Count(asked.Length)}", Numbers.Share((double)right / asked.Length), "sentence pairs: a table is learnt from every second one, the others are asked")],
        };
    }
}
