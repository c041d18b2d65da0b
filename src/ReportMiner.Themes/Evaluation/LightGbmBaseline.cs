using ReportMiner.Themes.Features;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Evaluation;

/// <summary>What most would try first: LightGBM one against the rest over TF-IDF of single stems.</summary>
internal static class LightGbmBaseline
{
    /// <summary>The threshold that comes with the tool, and those that suit rare labels better.</summary>
    public static readonly double[] Thresholds = [0.5, 0.4, 0.3, 0.2];

    private static readonly FeatureSettings Settings = FeatureSettings.Default with
    {
        WordGrams = 1,
        CharactersFrom = 0,
        TermWeight = 0,
        CueWeight = 0
    };

    /// <returns>Probabilities of the labels <paramref name="ids"/> for the rows held out: one column a label, 0 for a label that no
    /// training row has.</returns>
    public static double[][] Probabilities(TrainingRequest request, IReadOnlyList<LabelledText> held, string[] ids)
    {
        var rows = RowSet.Of(request);
        var extractor = new FeatureExtractor(Settings, TermMatcher.None);
        CountedText[] texts = [.. rows.Select(row => CountedText.From(extractor.Extract(row.Text)))];
        FeatureVocabulary vocabulary = FeatureVocabulary.Learn(Settings, texts);
        Tree[][] trees = BoostedTrainer.Fit(
            [.. texts.Select(vocabulary.Vectorise)], [.. rows.Select(row => row.Weight)], LabelMatrix.Of(rows, ids), vocabulary.Count,
            BoostedSettings.Plain, request.Seed);
        double[][] probabilities = [.. ids.Select(_ => new double[held.Count])];
        float[] dense = new float[vocabulary.Count];
        for (int i = 0; i < held.Count; i++)
        {
            Array.Clear(dense);
            SparseRow row = vocabulary.Vectorise(CountedText.From(extractor.Extract(held[i].Text)));
            for (int n = 0; n < row.Indices.Length; n++)
            {
                dense[row.Indices[n]] = row.Values[n];
            }

            for (int label = 0; label < ids.Length; label++)
            {
                probabilities[label][i] = trees[label].Length == 0 ? 0 : PlattScale.Logistic(trees[label].Sum(tree => tree.Score(dense)));
            }
        }

        return probabilities;
    }

    /// <returns>Whether each row is given each label: one column a label.</returns>
    public static bool[][] Given(double[][] probabilities, double threshold, bool singleLabel) => singleLabel
        ? [.. probabilities.Select((column, label) => column.Select((p, row) => Likeliest(probabilities, row) == label).ToArray())]
        : [.. probabilities.Select(column => Array.ConvertAll(column, p => p >= threshold))];

    private static int Likeliest(double[][] probabilities, int row) =>
        Enumerable.Range(0, probabilities.Length).MaxBy(label => probabilities[label][row]);
}
