using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Classification;

/// <summary>Reads a text with a model: its vector, the raw score of each label, and what each occurrence of a feature weighs.</summary>
internal sealed class TextScorer(ThemeModel model)
{
    private readonly FeatureExtractor _extractor = new(model.Settings, model.Terms, model.FeatureVocabulary, model.Bilingual);

    /// <summary>A row with all its zeros, for the trees; nothing but zeros between two texts.</summary>
    [ThreadStatic]
    private static float[]? t_dense;

    public ThemeModel Model => model;

    /// <returns>The features that the model knows, by their rows in its vocabulary.</returns>
    public TextFeatures Read(string text) => _extractor.Extract(text);

    public SparseRow Vectorise(TextFeatures text) => model.FeatureVocabulary.Weigh(CountedText.From(text));

    /// <returns>Raw scores before calibration, one a label.</returns>
    public double[] Score(SparseRow row)
    {
        double[] scores = Linear(row);
        if (model.Trees.Length > 0)
        {
            double[] trees = TreeScores(row);
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += model.TreeWeight * trees[label];
            }
        }

        return scores;
    }

    public double[] TreeScores(SparseRow row)
    {
        float[] dense = t_dense?.Length >= model.FeatureVocabulary.Count ? t_dense : t_dense = new float[model.FeatureVocabulary.Count];
        for (int i = 0; i < row.Indices.Length; i++)
        {
            dense[row.Indices[i]] = row.Values[i];
        }

        double[] scores = new double[model.Labels.Length];
        for (int label = 0; label < scores.Length; label++)
        {
            foreach (Tree tree in model.Trees[label])
            {
                scores[label] += tree.Score(dense);
            }
        }

        foreach (int index in row.Indices)
        {
            dense[index] = 0;
        }

        return scores;
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
