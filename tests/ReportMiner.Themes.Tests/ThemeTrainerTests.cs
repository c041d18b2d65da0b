using ReportMiner.Model;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

public sealed class ThemeTrainerTests
{
    private static readonly TrainedModel Trained = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() });

    [Theory]
    [InlineData("Herring nets must be registered with the mayor.", "fish")]
    [InlineData("The night train may be leased from each county.", "rail")]
    [InlineData("Trawlers and freight wagons should be inspected by two experts.", "fish;rail")]
    [InlineData("All bakeries need repair by the council.", "")]
    public void It_learns_any_labels(string text, string expected) =>
        string.Join(';', Trained.Classifier.Classify(text, Language.English).Select(tag => tag.Id)).Should().Be(expected);

    [Fact]
    public void The_same_request_gives_the_same_bytes()
    {
        TrainedModel again = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() });

        ModelFile.Content(again.Model).Should().Equal(ModelFile.Content(Trained.Model));
        again.Classifier.ModelId.Should().Be(Trained.Classifier.ModelId).And.StartWith("themes-");
    }

    [Fact]
    public void A_saved_model_predicts_as_the_one_in_hand()
    {
        using var folder = new TemporaryFolder();
        Trained.Save(folder.Path);
        var loaded = ThemeClassifier.Load(folder.Path);

        loaded.ModelId.Should().Be(Trained.Classifier.ModelId);
        foreach (LabelledText row in InventedRows.Multi().Take(20))
        {
            loaded.RawScores(row.Text).Should().Equal(Trained.Classifier.RawScores(row.Text));
        }

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should()
            .BeEquivalentTo("model.bin.gz", "model.zip", "card.md", "metrics.json", "reliability.svg", "validation.bin.gz");
        File.ReadAllText(Path.Combine(folder.Path, "card.md")).Should().Contain(loaded.ModelId).And.Contain("| fish | 100 |").And
            .NotContain("NaN");
    }

    [Fact]
    public void A_corrected_row_replaces_the_row_of_the_same_text()
    {
        var rows = InventedRows.Multi();
        var request = new TrainingRequest { Rows = rows, Corrections = [rows[0] with { Text = "  " + rows[0].Text, Labels = ["rail"] }] };

        var set = RowSet.Of(request);

        set.Should().HaveCount(rows.Length);
        set[0].Labels.Should().Equal("rail");
        set[0].Weight.Should().Be(request.CorrectionWeight);
        set[0].Group.Should().Be("g0");
    }

    [Fact]
    public void Corrections_teach()
    {
        LabelledText[] corrections =
        [
            .. Enumerable.Range(0, 12)
                .Select(i =>
                    new LabelledText(
                        $"Street lamps of ward {i} should be inspected by two experts.", ["rail"], Language.English, "g" + (i % 5)))
        ];

        TrainedModel taught = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi(), Corrections = [.. corrections] });

        const string Text = "Street lamps of our ward should be inspected by a new office.";
        Trained.Classifier.Classify(Text, Language.English).Should().BeEmpty();
        taught.Classifier.Classify(Text, Language.English).Select(tag => tag.Id).Should().Equal("rail");
    }

    [Fact]
    public void One_label_a_text()
    {
        TrainedModel model = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Single(), SingleLabel = true });

        model.Classifier.SingleLabel.Should().BeTrue();
        model.Report.Validation.ExactShare.Should().BeGreaterThan(0.95);
        var scores = model.Classifier.Score("Oyster beds must be registered with the mayor.");
        scores.Sum(score => score.Probability).Should().BeApproximately(1, 1e-9);
        scores.Single(score => score.Given).Id.Should().Be("fish");
    }

    [Fact]
    public void One_label_a_text_refuses_rows_with_two()
    {
        Action train = () =>
            ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi(), SingleLabel = true, DataName = "mine.csv" });

        train.Should().Throw<LabelFileException>().Which.Message.Should().StartWith("mine.csv: one label a row is asked for");
    }

    [Fact]
    public void Trees_join_where_they_are_asked_for_and_survive_the_file()
    {
        TrainedModel model = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Alike(), Boosting = true });
        using var folder = new TemporaryFolder();
        model.Save(folder.Path);
        var loaded = ThemeClassifier.Load(folder.Path);

        model.Report.TreeWeight.Should().BePositive("a line cannot tell like from unlike");
        loaded.ModelId.Should().Be(model.Classifier.ModelId);
        foreach (LabelledText row in InventedRows.Alike().Take(40))
        {
            loaded.RawScores(row.Text).Should().Equal(model.Classifier.RawScores(row.Text));
        }
    }

    [Fact]
    public void Progress_only_grows_and_ends_at_one()
    {
        var seen = new List<double>();
        ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() }, new Listener(seen));

        seen.Should().BeInAscendingOrder();
        seen[^1].Should().Be(1);
    }

    [Fact]
    public void Judging_counts_as_one_would_by_hand()
    {
        bool[][] truth = [[true, true, false, false]], given = [[true, false, true, false]];
        double[][] probabilities = [[0.9, 0.3, 0.7, 0.1]];

        Figures figures = LabelScorer.Measure(["x"], probabilities, given, truth);

        figures.Labels[0].Precision.Should().Be(0.5);
        figures.Labels[0].Recall.Should().Be(0.5);
        figures.MicroF1.Should().Be(0.5);
        figures.Exact.Should().Be(2);
        figures.CalibrationError.Should().BeApproximately((0.1 + 0.7 + 0.7 + 0.1) / 4, 1e-9);
    }

    private sealed class Listener(List<double> seen) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => seen.Add(value.Done);
    }
}
