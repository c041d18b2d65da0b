using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Measures how sentences find their translation. The table is trained on every second pair and tested on the others.</summary>
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
            Summary =
            [
                new(
                    $"English text of a Russian one ranked first of {Numbers.Count(asked.Length)}",
                    Numbers.Share((double)right / asked.Length),
                    "every second sentence pair",
                    "no; the table was trained on the other pairs"),
            ],
        };
    }
}
