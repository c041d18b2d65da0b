using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>A model with what was measured while it was made.</summary>
public sealed class TrainedModel
{
    internal TrainedModel(ThemeModel model, byte[]? pipeline, TrainingReport report, ScoredRows validation)
    {
        Model = model;
        Pipeline = pipeline;
        Report = report;
        Validation = validation;
        Classifier = new ThemeClassifier(model);
    }

    /// <summary>The model, ready for use.</summary>
    public ThemeClassifier Classifier { get; }

    public TrainingReport Report { get; }

    internal ThemeModel Model { get; }

    /// <summary>The model as an ML.NET pipeline; <see langword="null"/> where it is more than regressions with their calibration.</summary>
    internal byte[]? Pipeline { get; }

    internal ScoredRows Validation { get; }

    /// <summary>
    /// Writes the model folder: the model, the same as an ML.NET pipeline (<c>model.zip</c>) where it has no trees and gives any number of
    /// labels, the catalogue that it reads with, <c>card.md</c>, <c>metrics.json</c>, <c>reliability.svg</c> and the validation scores from
    /// which the card's figures can be recounted. The same model gives the same bytes.
    /// </summary>
    public void Save(string folder) => ModelFolder.Write(folder, this);
}
