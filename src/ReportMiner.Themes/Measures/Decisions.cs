using System.Collections.Immutable;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Measures;

/// <summary>What a model said of rows: one column a label.</summary>
internal sealed record Decisions(double[][] Probabilities, bool[][] Given)
{
    public static Decisions Empty(int labels, int rows) =>
        new([.. Enumerable.Range(0, labels).Select(_ => new double[rows])], [.. Enumerable.Range(0, labels).Select(_ => new bool[rows])]);

    /// <summary>How a model does on rows.</summary>
    public static Figures Measure(ThemeClassifier model, IReadOnlyList<LabelledText> rows)
    {
        string[] ids = Ids(rows, model);
        Decisions decisions = Of(model, rows, ids);
        return LabelScorer.Measure(ids, decisions.Probabilities, decisions.Given, LabelMatrix.Of(rows, ids));
    }

    /// <returns>The labels of the model, and then those that rows alone have.</returns>
    public static string[] Ids(IReadOnlyList<LabelledText> rows, ThemeClassifier model) =>
        [.. model.Labels, .. rows.SelectMany(row => row.Labels).Except(model.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

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
