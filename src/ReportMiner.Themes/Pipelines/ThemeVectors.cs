using Microsoft.ML.Data;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Pipelines;

/// <summary>Reads texts into the vectors that the ML.NET pipeline of a model takes.</summary>
public static class ThemeVectors
{
    /// <param name="model">The model beside the pipeline.</param>
    /// <param name="text">A text.</param>
    public static ThemeVector Of(ThemeClassifier model, string text)
    {
        var scorer = new TextScorer(model.Model);
        SparseRow row = scorer.Vectorise(scorer.Read(text));
        return new ThemeVector
        {
            Features = new VBuffer<float>(model.Model.FeatureVocabulary.Count, row.Indices.Length, row.Values, row.Indices)
        };
    }
}
