using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Learning;

/// <summary>A model that learnt from decisions, with what was measured.</summary>
public sealed class LearnedModel
{
    internal LearnedModel(ThemeClassifier classifier, LearningReport report)
    {
        Classifier = classifier;
        Report = report;
    }

    /// <summary>The model, ready for use.</summary>
    public ThemeClassifier Classifier { get; }

    public LearningReport Report { get; }

    /// <summary>Writes the model folder with its card: what <c>run --model</c> takes. The same model gives the same bytes.</summary>
    public void Save(string folder)
    {
        ModelFolder.WriteModel(folder, Classifier.Model, pipeline: null);
        File.WriteAllText(Path.Combine(folder, "card.md"), LearningCard.Write(Report));
    }
}
