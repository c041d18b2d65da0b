using System.Collections.Immutable;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>Groups left out one at a time, and groups held out.</summary>
public sealed class HoldOutTests
{
    private static readonly ImmutableArray<LabelledText> Rows = InventedRows.Multi();

    [Fact]
    public void Each_group_is_judged_by_a_model_of_the_others()
    {
        // What only one group teaches is unknown wherever that group is left out: its rows are all missed.
        ImmutableArray<LabelledText> rows =
        [
            .. Rows,
            .. Enumerable.Range(0, 8)
                .Select(i =>
                    Rows[0] with { Text = $"Moonlight number {i} delights poets of ward {i * 7}.", Labels = ["moon"], Group = "g5" })
        ];

        EvaluationReport report = ThemeEvaluator.LeaveOneGroupOut(new TrainingRequest { Rows = rows });

        report.ByGroup.Select(group => group.Group).Should().Equal("g0", "g1", "g2", "g3", "g4", "g5");
        report.Figures.Rows.Should().Be(208);
        report.Figures.Labels.Select(label => label.Id).Should().Equal("fish", "moon", "rail");
        report.Figures.Labels[1].Recall.Should().Be(0);
        report.Figures.Labels[0].F1.Should().BeGreaterThan(0.95);
        report.Figures.Labels[2].F1.Should().BeGreaterThan(0.95);
    }

    [Fact]
    public void One_group_alone_cannot_be_left_out()
    {
        Action evaluate = () =>
            ThemeEvaluator.LeaveOneGroupOut(
                new TrainingRequest { Rows = [.. Rows.Where(row => row.Group == "g1")], DataName = "mine.csv" });

        evaluate.Should().Throw<LabelFileException>().Which.Message.Should().StartWith("mine.csv: to leave one group out");
    }

    [Fact]
    public void Groups_held_back_are_judged_beside_plain_trees_of_the_same_rows()
    {
        HoldOutReport report = ThemeEvaluator.HoldOut(new TrainingRequest { Rows = Rows, HoldOut = ["g3", "g4"] });

        report.LearntRows.Should().Be(Rows.Count(row => row.Group is "g0" or "g1" or "g2"));
        report.Model.ByGroup.Select(group => group.Group).Should().Equal("g3", "g4");
        report.Model.Figures.MicroF1.Should().BeGreaterThan(0.95);
        report.Plain.Select(plain => plain.Threshold).Should().Equal(0.5, 0.4, 0.3, 0.2);
        report.Plain.Should().OnlyContain(plain => plain.Figures.Rows == report.Model.Figures.Rows && plain.Figures.MicroF1 > 0.5);
    }

    [Fact]
    public void A_card_tells_the_figures_on_groups_held_back_and_the_model_learns_from_all()
    {
        TrainedModel whole = ThemeTrainer.Train(new TrainingRequest { Rows = Rows }),
            told = ThemeTrainer.Train(new TrainingRequest { Rows = Rows, HoldOut = ["g4"] });

        told.Classifier.ModelId.Should().Be(whole.Classifier.ModelId);
        told.Report.HeldBack!.LearntRows.Should().Be(Rows.Count(row => row.Group != "g4"));
        told.Report.HeldBack.Figures.Rows.Should().Be(Rows.Count(row => row.Group == "g4"));
        ModelCard.Write(told.Report).Should().Contain("tested on g4");
        ModelCard.Write(whole.Report).Should().NotContain("held out");
    }

    [Theory]
    [InlineData("no row is of the group 'g9'", "g1", "g9")]
    [InlineData("every row is held out", "g0", "g1", "g2", "g3", "g4")]
    public void Groups_that_cannot_be_held_back_are_refused(string why, params string[] groups)
    {
        Action train = () => ThemeTrainer.Train(new TrainingRequest { Rows = Rows, HoldOut = [.. groups], DataName = "mine.csv" });

        train.Should().Throw<LabelFileException>().Which.Message.Should().Be("mine.csv: " + why);
    }
}
