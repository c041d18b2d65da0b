using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Pipeline.Tests.Evaluation;

public sealed class LineageScoreTests
{
    [Fact]
    public void Links_are_right_wrong_or_missed_and_doubtful_ones_count_neither_way()
    {
        LineageFigures figures = LineageScore.Measure(
            [
                Link("3 (a)", "2 (a)", LinkRelation.Repeated, StrengthChange.Same),
                Link("3 (a)", "2 (x)", LinkRelation.Reworded),
                Link("3 (b)", "2 (y)", LinkRelation.Repeated),
                Link("3 (d)", "2 (d)", LinkRelation.Reworded, StrengthChange.Weakened),
                Link("3 (c)", "2 (c)", LinkRelation.Reworded) with { Certain = false },
                Link("3 (c)", "2 (c)", LinkRelation.Translation),
                Link("9", "1", LinkRelation.Repeated),
            ],
            [
                Expect("3 (a)", ["2 (a)"], ["2 (x)"], "same"),
                Expect("3 (b)", [], [], null),
                Expect("3 (c)", ["2 (c)"], [], "same"),
                Expect("3 (d)", ["2 (d)", "2 (e)"], [], "strengthened"),
            ]);

        figures.Should()
            .Be(new LineageFigures(
                Right: 2, Wrong: 1, Missed: 2, ItemsRight: 2, Items: 4, WrongRepeated: 1, StrengthRight: 1, StrengthOf: 2));
        figures.F1.Should().BeApproximately(4.0 / 7, 1e-12);
        figures.Precision.Should().BeApproximately(2.0 / 3, 1e-12);
        figures.Recall.Should().Be(0.5);
    }

    [Fact]
    public void Labels_are_the_same_with_brackets_spaces_and_points_or_without() =>
        CitedItem.Of("S", "12 (a) (ii)").Should().Be(CitedItem.Of("S", "12a ii."));

    private static ItemLink Link(string later, string earlier, LinkRelation relation, StrengthChange? change = null) => new()
    {
        Earlier = new ItemRef("OLD/1", earlier, earlier),
        Later = new ItemRef("NEW/2", later, later),
        Relation = relation,
        Score = 0.9,
        StrengthChange = change,
        Certain = true,
        Evidence = "",
    };

    private static LineageGold Expect(string later, string[] must, string[] may, string? change) =>
        new(
            CitedItem.Of("NEW/2", later),
            [.. must.Select(m => CitedItem.Of("OLD/1", m))],
            [.. may.Select(m => CitedItem.Of("OLD/1", m))],
            change);
}
