using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ReportMiner.Analysis.Coverage.Classifier;

namespace ReportMiner.AskFit;

/// <summary>Fits the classifier with ML.NET's L-BFGS on one thread, so that the same sentences give the same weights.</summary>
internal static class Fitter
{
    /// <summary>
    /// Documents that a feature must be in: one of a single document says nothing about others, and could reveal its text.
    /// </summary>
    private const int FewestDocuments = 4;

    public static (Dictionary<string, float> Weights, float Bias) Fit(IReadOnlyList<LabelledSentence> sentences)
    {
        HashSet<string>[] features = [.. sentences.Select(s => SentenceFeatures.Of(s.Text))];
        string[] known =
        [
            .. sentences.Zip(features).SelectMany(p => p.Second.Select(f => (f, p.First.Document))).Distinct()
                .GroupBy(p => p.f, StringComparer.Ordinal).Where(g => g.Count() >= FewestDocuments).Select(g => g.Key)
                .Order(StringComparer.Ordinal),
        ];
        Dictionary<string, int> index = known.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i, StringComparer.Ordinal);
        var context = new MLContext(1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Point));
        schema[nameof(Point.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, known.Length);
        IDataView data = context.Data.LoadFromEnumerable(sentences.Select((s, i) => Vector(s, features[i], index)), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0.1f, L2Regularization = 0.5f, OptimizationTolerance = 1e-4f, NumberOfThreads = 1,
        });
        LinearBinaryModelParameters model = trainer.Fit(data).Model.SubModel;
        return (
            known.Zip(model.Weights).Where(p => p.Second != 0).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
            model.Bias);
    }

    private static Point Vector(LabelledSentence sentence, HashSet<string> features, Dictionary<string, int> index)
    {
        int[] places = [.. features.Where(index.ContainsKey).Select(f => index[f]).Order()];
        return new Point
        {
            Label = sentence.Asks,
            Features = new VBuffer<float>(index.Count, places.Length, [.. places.Select(_ => 1f)], places)
        };
    }

    private sealed class Point
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
