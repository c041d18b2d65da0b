using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Review;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

public sealed class EvaluationTests
{
    private static readonly TrainedModel Good = ThemeTrainer.Train(new TrainingRequest { Rows = InventedRows.Multi() });

    // Half of its labels are wrong.
    private static readonly TrainedModel Bad = ThemeTrainer.Train(new TrainingRequest
    {
        Rows = [.. InventedRows.Multi().Select((row, i) => i % 2 == 0 ? row : row with { Labels = ["rail"] })],
    });

    [Fact]
    public void A_model_is_judged_by_label_group_and_confusion()
    {
        EvaluationReport report = ThemeEvaluator.Evaluate(Bad.Classifier, InventedRows.Multi());

        report.Figures.Labels.Select(label => label.Id).Should().Equal("fish", "rail");
        report.ByGroup.Select(group => group.Group).Should().Equal("g0", "g1", "g2", "g3", "g4");
        report.ByGroup.Sum(group => group.Figures.Rows).Should().Be(200);
        report.Figures.MicroF1.Should().BeLessThan(0.9);
    }

    [Fact]
    public void A_label_that_the_model_does_not_know_counts_as_missed()
    {
        LabelledText row = InventedRows.Multi()[0] with { Labels = ["fish", "moon"] };

        Figures figures = ThemeEvaluator.Evaluate(Good.Classifier, [row]).Figures;

        figures.Labels.Single(label => label.Id == "moon").Recall.Should().Be(0);
        figures.MicroF1.Should().BeApproximately(2.0 / 3, 1e-9);
    }

    [Fact]
    public void A_better_model_is_told_from_a_worse_one_and_a_model_from_itself_is_not()
    {
        ModelComparison better = ThemeEvaluator.Compare(Bad.Classifier, Good.Classifier, InventedRows.Multi());
        ModelComparison same = ThemeEvaluator.Compare(Good.Classifier, Good.Classifier, InventedRows.Multi());

        better.Difference.Should().BePositive();
        better.Significant.Should().BeTrue();
        same.Difference.Should().Be(0);
        same.PValue.Should().Be(1);
    }

    [Fact]
    public void One_row_of_difference_is_no_proof()
    {
        (int Hits, int Errors)[] a = [.. Enumerable.Range(0, 50).Select(_ => (1, 0))], b = [.. a];
        b[3] = (0, 1);

        ThemeEvaluator.PValue(a, b, 1).Should().BeGreaterThan(0.5);
    }

    [Fact]
    public void Doubtful_and_different_items_are_suggested_first()
    {
        string[] texts =
        [
            "Herring nets must be registered with the mayor.",
            "The boats of the night should be inspected.",
            "The boats of the night should be inspected.",
            "Nets on platforms and beds in wagons ought to be reported.",
            "All bakeries need repair by the council.",
        ];

        var suggestions = ReviewSuggester.Suggest(Good.Classifier, texts, 3);

        suggestions.Should().OnlyContain(suggestion => suggestion.Uncertainty > 0 && !suggestion.Doubtful.IsEmpty);
        suggestions.Select(suggestion => suggestion.Index).Should().OnlyHaveUniqueItems();
        suggestions.Should().NotContain(suggestion => suggestion.Index == 0, "the model is sure of it");
        suggestions.Count(suggestion => suggestion.Index is 1 or 2).Should().BeLessThanOrEqualTo(1, "one of two equal texts is enough");
    }
}
