using Microsoft.ML;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Pipelines;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>The model as an ML.NET pipeline says what the native one says.</summary>
public sealed class PipelineTests
{
    private static readonly TrainedModel Trained = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() });

    [Fact]
    public void The_pipeline_scores_every_row_as_the_native_model_does()
    {
        using var folder = new TemporaryFolder();
        Trained.Save(folder.Path);

        Agree(folder.Path, InventedRows.Multi().Select(row => row.Text));
    }

    [Fact]
    public void The_same_model_gives_the_same_file()
    {
        using TemporaryFolder one = new(), two = new();
        Trained.Save(one.Path);
        Trained.Save(two.Path);

        File.ReadAllBytes(Path.Combine(one.Path, "model.zip")).Should().Equal(File.ReadAllBytes(Path.Combine(two.Path, "model.zip")));
    }

    [Fact]
    public void A_model_with_trees_has_none()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "model.zip"), "of an earlier model");

        ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Alike(), Boosting = true }).Save(folder.Path);

        File.Exists(Path.Combine(folder.Path, "model.zip")).Should().BeFalse();
    }

    internal static void Agree(string folder, IEnumerable<string> texts)
    {
        var context = new MLContext();
        ITransformer pipeline = context.Model.Load(Path.Combine(folder, "model.zip"), out DataViewSchema schema);
        using PredictionEngine<ThemeVector, ThemeScores> engine =
            context.Model.CreatePredictionEngine<ThemeVector, ThemeScores>(pipeline, schema);
        var native = ThemeClassifier.Load(folder);
        foreach (string text in texts)
        {
            ThemeScores told = engine.Predict(ThemeVectors.Of(native, text));

            told.Score.Zip(native.RawScores(text)).Should()
                .OnlyContain(
                    pair => Math.Abs(pair.First - pair.Second) < 1e-5 * Math.Max(1, Math.Abs(pair.Second)),
                    "of {0}, told in single precision",
                    text);
            told.Probability.Zip(native.Score(text)).Should()
                .OnlyContain(pair => Math.Abs(pair.First - pair.Second.Probability) < 1e-5, "of {0}", text);
        }
    }
}
