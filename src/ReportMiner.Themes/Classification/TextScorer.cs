using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Classification;

/// <summary>Reads a text with a model: its vector, the raw score of each label, and what each occurrence of a feature weighs.</summary>
internal sealed class TextScorer(ThemeModel model)
{
    private readonly FeatureExtractor _extractor = new(model.Settings, model.Catalogue is null ? TermMatcher.None : new TermMatcher(model.Catalogue));

    public ThemeModel Model => model;

    public List<Feature> Read(string text) => _extractor.Extract(text);

    public SparseRow Vectorise(List<Feature> features) => model.Vocabulary.Vectorise(CountedText.From(features));

    /// <returns>Raw scores before calibration, one a label.</returns>
    public double[] Score(SparseRow row)
    {
        double[] scores = Linear(row);
        if (model.Trees.Length > 0)
        {
            double[] trees = TreeScores(row, scores);
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += model.TreeWeight * trees[label];
            }
        }

        return scores;
    }

    // Trees read the features of the text and, behind them, the linear score of every label: labels explain one another.
    private double[] TreeScores(SparseRow row, double[] linear)
    {
        int width = model.Vocabulary.Count + linear.Length;
        float[] values = System.Buffers.ArrayPool<float>.Shared.Rent(width);
        try
        {
            Span<float> dense = values.AsSpan(0, width);
            dense.Clear();
            for (int i = 0; i < row.Indices.Length; i++)
            {
                dense[row.Indices[i]] = row.Values[i];
            }

            for (int label = 0; label < linear.Length; label++)
            {
                dense[model.Vocabulary.Count + label] = (float)linear[label];
            }

            double[] scores = new double[model.Labels.Length];
            for (int label = 0; label < scores.Length; label++)
            {
                foreach (Tree tree in model.Trees[label])
                {
                    scores[label] += tree.Score(dense);
                }
            }

            return scores;
        }
        finally
        {
            System.Buffers.ArrayPool<float>.Shared.Return(values);
        }
    }

    private double[] Linear(SparseRow row)
    {
        int labels = model.Labels.Length;
        double[] scores = new double[labels];
        for (int label = 0; label < labels; label++)
        {
            scores[label] = model.Biases[label];
        }

        for (int i = 0; i < row.Indices.Length; i++)
        {
            ReadOnlySpan<float> weights = model.Weights.AsSpan(row.Indices[i] * labels, labels);
            float value = row.Values[i];
            for (int label = 0; label < labels; label++)
            {
                scores[label] += (double)weights[label] * value;
            }
        }

        return scores;
    }
}
