using ReportMiner.Comparison.Pairing;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds the translation of each sentence among sentences of the other language.</summary>
public static class SentenceMatcher
{
    private const int Neighbours = 10;

    /// <param name="table">Translations; without it only numbers, names and cognates count.</param>
    /// <param name="sentences">Sentences in one language.</param>
    /// <param name="candidates">Sentences in the other.</param>
    /// <returns>For each sentence the index of the likeliest candidate; −1 where nothing is in common.</returns>
    /// <remarks>
    /// A candidate that is near to everything is marked down by the mean of its nearest neighbours (CSLS; Conneau and others, 2018).
    /// </remarks>
    public static int[] Best(TranslationTable? table, IReadOnlyList<string> sentences, IReadOnlyList<string> candidates)
    {
        var likeness = new TextLikeness(table, sentences, candidates);
        double[][] scores = [.. Enumerable.Range(0, sentences.Count).Select(likeness.Row)];
        double[] near = new double[candidates.Count];
        double[] column = new double[sentences.Count];
        for (int j = 0; j < near.Length; j++)
        {
            for (int i = 0; i < column.Length; i++)
            {
                column[i] = scores[i][j];
            }

            near[j] = MeanOfBest(column);
        }

        return [.. scores.Select(row => Best(row, near))];
    }

    private static int Best(double[] row, double[] near)
    {
        int best = -1;
        double bestScore = double.NegativeInfinity;
        for (int j = 0; j < row.Length; j++)
        {
            double score = (2 * row[j]) - near[j];
            if (row[j] > 0 && score > bestScore)
            {
                (best, bestScore) = (j, score);
            }
        }

        return best;
    }

    private static double MeanOfBest(double[] values)
    {
        Array.Sort(values);
        int count = Math.Min(Neighbours, values.Length);
        double sum = 0;
        for (int i = values.Length - count; i < values.Length; i++)
        {
            sum += values[i];
        }

        return count == 0 ? 0 : sum / count;
    }
}
