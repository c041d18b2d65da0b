using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

public sealed class CatalogueReaderTests
{
    private const string Good = """
        {"version": "7", "themes": [
          {"id": "deep-sea", "name": {"en": "Deep sea", "ru": "Глубины"}, "definition": {"en": "Mining of the sea bed."}, "core": true,
           "terms": {"en": {"preferred": ["sea bed mining"], "negative": ["sea bed mining museum"]}, "ru": {"alternative": ["шельф", "добыча"]}}},
          {"id": "whales", "name": {"en": "Whales"}, "definition": {"en": "Whales."}}]}
        """;

    [Fact]
    public void The_catalogue_of_the_project_has_16_themes_with_four_core_ones()
    {
        ThemeCatalogue catalogue = CatalogueReader.Read(RepositoryPaths.Catalogue);

        catalogue.Themes.Should().HaveCount(16);
        catalogue.Themes.Where(theme => theme.Core).Select(theme => theme.Id)
            .Should().Equal("sovereignty", "isp-cooperation", "capacity-building", "data-retention");
        catalogue.Themes.Should().OnlyContain(theme =>
            theme.Unbis != null && theme.Terms["en"].Preferred.Length > 0 && theme.Terms["ru"].Preferred.Length > 0
                && theme.Terms["en"].Negative.Length > 0);
    }

    [Fact]
    public void A_catalogue_of_a_user_is_read()
    {
        ThemeCatalogue catalogue = Parse(Good);

        catalogue.Version.Should().Be("7");
        catalogue.Themes[0].Name.Ru.Should().Be("Глубины");
        catalogue.Themes[0].Definition.Ru.Should().Be("Mining of the sea bed.", "a text in one language stands for both");
        catalogue.Themes[1].Terms.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"id\": \"whales\"", "\"id\": \"deep-sea\"", "$.themes[1].id", "twice")]
    [InlineData("\"id\": \"whales\"", "\"id\": \"Whales!\"", "$.themes[1].id", "kebab-case")]
    [InlineData("\"definition\": {\"en\": \"Whales.\"}", "\"core\": false", "$.themes[1]", "lacks 'definition'")]
    [InlineData("\"preferred\": [\"sea bed mining\"]", "\"prefered\": []", "$.themes[0].terms.en", "unknown field 'prefered'")]
    [InlineData("\"preferred\": [\"sea bed mining\"]", "\"preferred\": [\"a\", 5]", "$.themes[0].terms.en.preferred[1]", "must be a text")]
    [InlineData("\"core\": true", "\"core\": \"yes\"", "$.themes[0].core", "true or false")]
    [InlineData("\"en\": \"Deep sea\"", "\"en\": \"  \"", "$.themes[0].name.en", "not empty")]
    public void A_fault_is_told_with_its_place(string good, string bad, string place, string what)
    {
        Action read = () => Parse(Good.Replace(good, bad, StringComparison.Ordinal));

        read.Should().Throw<CatalogueException>().Which.Message.Should().Contain("mine.json").And.Contain(place).And.Contain(what);
    }

    [Fact]
    public void A_fault_of_syntax_is_told_with_its_line()
    {
        Action read = () => Parse(Good.Replace("\"core\": true,", "\"core\": true", StringComparison.Ordinal));

        read.Should().Throw<CatalogueException>().Which.Message.Should().Contain("line 3");
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_catalogue()
    {
        byte[] once = CatalogueWriter.Write(CatalogueReader.Read(RepositoryPaths.Catalogue));
        byte[] twice = CatalogueWriter.Write(CatalogueReader.Parse(once, "again"));

        twice.Should().Equal(once);
    }

    [Theory]
    [InlineData("Licences for sea bed mining should be public.", "deep-sea")]
    [InlineData("Licences for sea bed coal mining should be public.", "deep-sea")] // one word between
    [InlineData("Open the sea bed mining museum on Sundays.", "")] // a negative term hides the term within it
    [InlineData("На шельфе запретить всякую добычу.", "deep-sea")] // two alternative terms, inflected
    [InlineData("На шельфе живут рыбы.", "")] // one is not enough
    public void Terms_alone_tag_by_a_new_catalogue(string text, string expected)
    {
        var classifier = new TermClassifier(Parse(Good));

        string.Join(';', classifier.Classify(text, Language.Unknown).Select(tag => tag.Id)).Should().Be(expected);
    }

    private static ThemeCatalogue Parse(string json) => CatalogueReader.Parse(Encoding.UTF8.GetBytes(json), "mine.json");
}
