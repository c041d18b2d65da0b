using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>What calibration and thresholds come from.</summary>
public sealed class ScoredRowsTests
{
    /// <summary>Written rows, every second of which has the label and scores 2 higher; then sampled rows, of which some have it.</summary>
    private static ScoredRows Rows(int sampledWithLabel)
    {
        const int Written = 200, Sampled = 300;
        bool[] truth =
        [
            .. Enumerable.Range(0, Written).Select(i => i % 2 == 0), .. Enumerable.Range(0, Sampled).Select(i => i < sampledWithLabel)
        ];
        double[] scores = [.. truth.Select((yes, i) => (yes ? 1 : -1) + (i % 7 * 0.05) + (i >= Written ? 5 : 0))];
        int[] all = [.. Enumerable.Range(0, Written + Sampled)];
        return new ScoredRows(all, [.. all.Select(i => i % 4)], [scores], [truth]) { Sampled = [.. all.Select(i => i >= Written)] };
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_label_that_few_sampled_rows_have_is_scarce(int sampledWithLabel, bool scarce) =>
        Rows(sampledWithLabel).IsScarce(0).Should().Be(scarce);

    [Fact]
    public void A_scarce_label_is_calibrated_on_the_written_rows_and_another_on_the_sampled_ones()
    {
        PlattScale ofScarce = Rows(3).Tune(ModelKind.Multi).Scales[0], ofCommon = Rows(100).Tune(ModelKind.Multi).Scales[0];

        // The border between yes and no lies at 0.15 in the written rows, at 5.15 in the sampled ones.
        ofScarce.Probability(0.15).Should().BeApproximately(0.5, 0.1);
        ofCommon.Probability(5.15).Should().BeInRange(0.1, 0.7);
        ofCommon.Probability(1).Should().BeLessThan(0.05);
    }

    [Fact]
    public void Figures_come_from_the_sampled_rows_alone()
    {
        ScoredRows rows = Rows(3);

        rows.IsCounted(0).Should().BeFalse();
        rows.IsCounted(499).Should().BeTrue();
    }

    [Fact]
    public void An_interval_holds_the_figure_and_is_wider_where_rows_stand_or_fall_together()
    {
        (int Hits, int Errors)[] rows = [.. Enumerable.Range(0, 200).Select(i => i % 20 < 10 ? (1, 0) : (0, 1))];
        string[] alone = [.. Enumerable.Range(0, 200).Select(i => $"{i}")],
            together = [.. Enumerable.Range(0, 200).Select(i => $"{i / 10}")];

        Interval narrow = Resampling.MicroF1(alone, rows, 1), wide = Resampling.MicroF1(together, rows, 1);

        double f1 = 200.0 / 300;
        narrow.Low.Should().BeLessThan(f1);
        narrow.High.Should().BeGreaterThan(f1);
        (wide.High - wide.Low).Should().BeGreaterThan(narrow.High - narrow.Low);
        Resampling.MicroF1(alone, rows, 1).Should().Be(narrow);
    }
}
