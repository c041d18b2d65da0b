using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

/// <summary>The catalogue that <c>src/docs/own-catalogue.md</c> shows works unchanged.</summary>
public sealed class OwnCataloguePageTests
{
    private static readonly TermClassifier Classifier = new(
        CatalogueReader.Parse(Encoding.UTF8.GetBytes(Shown("own-catalogue.md")), "own-catalogue.md"));

    [Theory]
    [InlineData("Villages should have drinking water.", 0.8)]
    [InlineData("Обеспечить деревни питьевой водой.", 0.8)]
    [InlineData("Dig a well and lay a pipe.", 0.6)]
    public void Its_terms_give_the_theme_with_the_score_that_the_page_tells(string text, double score)
    {
        var tag = Classifier.Classify(text, Language.Unknown).Should().ContainSingle().Subject;

        tag.Id.Should().Be("water-supply");
        tag.Score.Should().Be(score);
    }

    [Theory]
    [InlineData("Dig a well.")]
    [InlineData("Lay a pipe for the well-being of villages.")]
    public void One_alternative_term_or_a_negative_one_gives_nothing(string text) =>
        Classifier.Classify(text, Language.Unknown).Should().BeEmpty();

    [Fact]
    public void The_Russian_page_shows_the_same_catalogue() => Shown("ru", "own-catalogue.md").Should().Be(Shown("own-catalogue.md"));

    private static string Shown(params string[] place)
    {
        string page = File.ReadAllText(Path.Combine([RepositoryPaths.Root, "src", "docs", .. place]));
        int start = page.IndexOf("```json", StringComparison.Ordinal) + 7;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
