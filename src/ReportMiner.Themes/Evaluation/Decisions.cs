using System.Collections.Immutable;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Evaluation;

/// <summary>What a model said of rows: one column a label.</summary>
internal sealed record Decisions(double[][] Probabilities, bool[][] Given)
{
    public static Decisions Empty(int labels, int rows) =>
        new([.. Enumerable.Range(0, labels).Select(_ => new double[rows])], [.. Enumerable.Range(0, labels).Select(_ => new bool[rows])]);

    /// <remarks>A label that the model does not know is never given.</remarks>
    public static Decisions Of(ThemeClassifier model, IReadOnlyList<LabelledText> rows, string[] ids)
    {
        Decisions decisions = Empty(ids.Length, rows.Count);
        int[] column = [.. model.Labels.Select(label => Array.IndexOf(ids, label))];
        Parallel.For(0, rows.Count, row =>
        {
            ImmutableArray<ThemeScore> scores = model.Score(rows[row].Text);
            for (int label = 0; label < scores.Length; label++)
            {
                if (column[label] >= 0)
                {
                    decisions.Probabilities[column[label]][row] = scores[label].Probability;
                    decisions.Given[column[label]][row] = scores[label].Given;
                }
            }
        });
        return decisions;
    }

    public void Put(int[] rows, Decisions some)
    {
        for (int label = 0; label < Given.Length; label++)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                Probabilities[label][rows[i]] = some.Probabilities[label][i];
                Given[label][rows[i]] = some.Given[label][i];
            }
        }
    }
}
