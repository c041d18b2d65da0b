using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>The trees read what the linear models say of all labels: in training by models that had not seen the row, in use by the model itself.</summary>
public sealed class StackedRowsTests
{
    [Fact]
    public void Scores_stand_behind_the_features()
    {
        SparseRow row = StackedRows.Of(new SparseRow([1, 4], [0.5f, 2f]), 6, [[9, -1], [8, 3.5]], 1);

        row.Indices.Should().Equal(1, 4, 6, 7);
        row.Values.Should().Equal(0.5f, 2f, -1f, 3.5f);
    }

    [Fact]
    public void Every_row_is_scored_by_a_model_of_other_folds()
    {
        const float L2 = 0.2f;
        var rows = InventedRows.Multi();
        var run = new TrainingRun(rows, ["fish", "rail"], null, FeatureSettings.Default, 1, null, CancellationToken.None);
        int[] folds = Folds.Assign(rows, 5);

        double[][] completed = run.Completed(folds, run.OutOfFold(folds, [2], L2), L2);

        ScoredRows all = run.OutOfFold(folds, [0, 1, 2, 3, 4], L2);
        all.Rows.Should().HaveCount(rows.Length);
        completed[0].Should().Equal(all.Scores[0]);
        completed[1].Should().Equal(all.Scores[1]);
    }

    [Fact]
    public void In_use_a_tree_may_ask_what_the_linear_model_says_of_another_label()
    {
        ThemeModel linear = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() }).Model;
        int railScore = linear.Vocabulary.Count + Array.IndexOf(linear.Labels, "rail");
        var scorer = new TextScorer(new ThemeModel
        {
            Kind = linear.Kind,
            Labels = linear.Labels,
            Settings = linear.Settings,
            Vocabulary = linear.Vocabulary,
            Weights = linear.Weights,
            Biases = linear.Biases,
            Scales = linear.Scales,
            Thresholds = linear.Thresholds,
            TreeWeight = 2,
            Trees = [[new Tree([railScore], [0f], [~0], [~1], [-1f, 3f])], []],
        });

        AddedToFish("Locomotives must be registered with the mayor.").Should().BeApproximately(6, 1e-9, "the linear score of rail is above 0");
        AddedToFish("Oyster beds must be registered with the mayor.").Should().BeApproximately(-2, 1e-9);

        double AddedToFish(string text)
        {
            SparseRow row = scorer.Vectorise(scorer.Read(text));
            return scorer.Score(row)[0] - new TextScorer(linear).Score(row)[0];
        }
    }
}
