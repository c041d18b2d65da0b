using System.Text.Json;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

/// <summary>The committed model of the act asked for.</summary>
public sealed class ActionModelTests
{
    private static readonly ThemeClassifier Classifier = ThemeClassifier.Load(RepositoryPaths.ActionModel);

    [Theory]
    [InlineData("Abolish the tax on newspapers and repeal the law on printing permits.", 5)]
    [InlineData("Consider acceding to the treaty on rivers.", 3)]
    [InlineData("Continue its efforts to widen village schools.", 2)]
    [InlineData("Strengthen measures to protect elderly farmers.", 4)]
    public void It_tells_the_act_asked_for(string text, int grade)
    {
        ThemeScore told = Classifier.Score(text).Single(score => score.Given);

        told.Id.Should().Be($"{grade}");
        told.Probability.Should().BeInRange(0.4, 1);
    }

    [Fact]
    public void It_gives_one_grade_of_five()
    {
        Classifier.SingleLabel.Should().BeTrue();
        Classifier.Labels.Should().Equal("1", "2", "3", "4", "5");
    }

    [Fact]
    public void Its_card_is_its_own()
    {
        using JsonDocument metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.ActionModel, "metrics.json")));

        metrics.RootElement.GetProperty("model").GetString().Should().Be(Classifier.ModelId);
        metrics.RootElement.GetProperty("heldBack").GetProperty("exact").GetDouble().Should().BeGreaterThan(0.895);
    }
}
