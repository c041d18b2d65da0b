using FluentAssertions;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Tests;

public sealed class StrengthScaleTests
{
    [Theory]
    [InlineData("should", "must", StrengthChange.Strengthened)]
    [InlineData("should", "should-consider", StrengthChange.Weakened)]
    [InlineData("urged", "urged", StrengthChange.Same)]
    [InlineData("invites", "requests", StrengthChange.Strengthened)]
    [InlineData("decides", "notes", StrengthChange.Weakened)]
    [InlineData("should", "requests", null)]
    [InlineData("should", null, null)]
    public void Words_of_one_scale_are_compared(string? earlier, string? later, StrengthChange? change) =>
        StrengthScale.Compare(earlier, "States should act", later, "Act").Should().Be(change);

    [Theory]
    [InlineData("Consider joining the agreement", "Join the agreement", StrengthChange.Strengthened)]
    [InlineData("Enact a law on noise", "Continue efforts to limit noise", StrengthChange.Weakened)]
    [InlineData("Adopt further measures to limit noise", "Step up efforts to limit noise", StrengthChange.Same)]
    [InlineData("Рассмотреть вопрос о запрете шума", "Запретить шум", StrengthChange.Strengthened)]
    [InlineData("Принять закон о тишине", "Продолжать борьбу с шумом", StrengthChange.Weakened)]
    [InlineData("Принять меры против шума", "Активизировать борьбу с шумом", StrengthChange.Same)]
    [InlineData("Enact a law on noise", "Noise in the harbours of the north", null)]
    [InlineData("Noise in the harbours of the north", "Enact a law on noise", null)]
    [InlineData("Принять закон о тишине", "Шум в северных портах", null)]
    public void Of_bare_imperatives_the_act_decides(string earlier, string later, StrengthChange? change) =>
        StrengthScale.Compare(null, earlier, "none", later).Should().Be(change);

    [Theory]
    [InlineData("Install bells in all cabins", "Install bells in the cabins of the sick", StrengthChange.Same)]
    [InlineData("Dredge the harbour", "Consider dredging the harbour", StrengthChange.Weakened)]
    [InlineData("Рассмотреть вопрос об углублении гавани", "Углубить гавань", StrengthChange.Strengthened)]
    [InlineData("Подавать чай дважды в день", "Разливать чай трижды в день", StrengthChange.Same)]
    public void A_bare_imperative_of_a_verb_without_a_rank_asks_for_an_act(string earlier, string later, StrengthChange? change) =>
        StrengthScale.Compare("none", earlier, "none", later).Should().Be(change);
}
