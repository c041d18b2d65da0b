using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Training;

/// <summary>
/// How well each feature alone separates the rows of a label from the others: the absolute log ratio of naive Bayes. A regression over
/// values scaled by it penalises the weights of discriminating features less and those of others more (Wang and Manning 2012).
/// </summary>
internal static class NaiveBayesScale
{
    /// <summary>Lower bound for features that discriminate nothing alone: together with others they may.</summary>
    private const float Least = 0.25f;

    /// <returns>A factor for each feature, above 0.</returns>
    public static float[] Of(IReadOnlyList<SparseRow> rows, float[] weights, bool[] label, int dimension)
    {
        double[] with = new double[dimension], without = new double[dimension];
        double allWith = 1, allWithout = 1;
        for (int i = 0; i < rows.Count; i++)
        {
            double[] counts = label[i] ? with : without;
            foreach (int index in rows[i].Indices)
            {
                counts[index] += weights[i];
            }

            (allWith, allWithout) = label[i] ? (allWith + weights[i], allWithout) : (allWith, allWithout + weights[i]);
        }

        return [.. with.Zip(without, (a, b) => MathF.Max(Least, (float)Math.Abs(Math.Log((a + 1) / allWith * allWithout / (b + 1)))))];
    }

    public static SparseRow[] Apply(IReadOnlyList<SparseRow> rows, float[] scale) =>
        [.. rows.Select(row => row with { Values = [.. row.Values.Select((value, i) => value * scale[row.Indices[i]])] })];
}
