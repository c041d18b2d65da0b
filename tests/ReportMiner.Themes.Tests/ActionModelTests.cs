using System.Text.Json;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Tests;

/// <summary>The committed model of the act asked for.</summary>
public sealed class ActionModelTests
{
    private static readonly ActionClassifier Classifier = ActionClassifier.Load(RepositoryPaths.ActionModel);

    [Theory]
    [InlineData("Abolish the tax on newspapers and repeal the law on printing permits.", 5)]
    [InlineData("Consider acceding to the treaty on rivers.", 3)]
    [InlineData("Continue its efforts to widen village schools.", 2)]
    [InlineData("Strengthen measures to protect elderly farmers.", 4)]
    public void It_tells_the_act_asked_for(string text, int grade)
    {
        var told = Classifier.Grade(text);

        told!.Grade.Should().Be(grade);
        told.Score.Should().BeInRange(0.4, 1);
    }

    [Fact]
    public void A_text_without_words_has_none() => Classifier.Grade(" ;").Should().BeNull();

    [Fact]
    public void A_model_of_themes_is_refused()
    {
        Action load = () => ActionClassifier.Load(RepositoryPaths.DefaultModel);

        load.Should().Throw<ModelFormatException>().Which.Message.Should().Contain("does not tell grades of action");
    }

    [Fact]
    public void Its_card_is_its_own()
    {
        using JsonDocument metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.ActionModel, "metrics.json")));

        metrics.RootElement.GetProperty("model").GetString().Should().Be(Classifier.ModelId);
        metrics.RootElement.GetProperty("heldBack").GetProperty("exact").GetDouble().Should().BeGreaterThan(0.895);
    }
}
