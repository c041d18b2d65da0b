using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Review;

namespace ReportMiner.Themes.Tests;

/// <summary>Two language versions of an item are classified together.</summary>
public sealed class TwoVersionsTests
{
    private const string English = "Providers should keep connection logs for a year.";
    private const string Russian = "Провайдерам следует год хранить журналы соединений.";
    private const string Other = "Государствам следует уважать суверенитет друг друга.";

    private static readonly ThemeClassifier Classifier = ThemeClassifier.Load(RepositoryPaths.DefaultModel);

    [Fact]
    public void Both_get_the_same_themes_with_the_same_scores()
    {
        (ImmutableArray<ThemeTag> first, ImmutableArray<ThemeTag> other) = Classifier.ClassifyTogether(English, Russian);

        first.Select(tag => (tag.Id, tag.Score)).Should().Equal(other.Select(tag => (tag.Id, tag.Score)));
        first.Select(tag => tag.Id).Should().Contain("data-retention");
    }

    [Fact]
    public void The_mean_of_their_log_odds_decides()
    {
        (ImmutableArray<ThemeTag> first, _) = Classifier.ClassifyTogether(English, Other);

        foreach (ThemeScore one in Classifier.Score(English))
        {
            ThemeScore two = Classifier.Score(Other).Single(score => score.Id == one.Id);
            double mean = 1 / (1 + Math.Exp(-(LogOdds(one.Probability) + LogOdds(two.Probability)) / 2));
            first.Any(tag => tag.Id == one.Id).Should().Be(mean >= one.Threshold, "of {0}", one.Id);
            first.Where(tag => tag.Id == one.Id).Should().NotContain(tag => Math.Abs(tag.Score - mean) > 1e-6);
        }
    }

    [Fact]
    public void Evidence_is_of_the_own_words()
    {
        (ImmutableArray<ThemeTag> first, ImmutableArray<ThemeTag> other) = Classifier.ClassifyTogether(English, Russian);

        first.SelectMany(tag => tag.Evidence).Should().NotBeEmpty().And.OnlyContain(span => span.End <= English.Length);
        other.SelectMany(tag => tag.Evidence).Should().NotBeEmpty().And.OnlyContain(span => span.End <= Russian.Length);
    }

    [Fact]
    public void A_text_with_itself_is_read_as_alone() =>
        Classifier.ClassifyTogether(English, English).First.Select(tag => tag.Id).Should()
            .Equal(Classifier.Classify(English, default).Select(tag => tag.Id));

    [Fact]
    public void Versions_that_differ_are_a_reason_to_review()
    {
        string[] texts = [English, Russian, English + " "];
        var versions = new Dictionary<int, string> { [0] = Other, [1] = English };

        ImmutableArray<ReviewSuggestion> chosen = ReviewSuggester.Suggest(Classifier, texts, 3, versions);

        ReviewSuggestion doubt = chosen.Single(one => one.Index == 0);
        doubt.Differing.Should().Contain(["data-retention", "sovereignty"]);
        doubt.Doubtful.Take(doubt.Differing.Length).Should().Equal(doubt.Differing);
        doubt.Uncertainty.Should().BeGreaterThanOrEqualTo(doubt.Differing.Length);
        chosen[0].Index.Should().Be(0, "an item whose versions differ goes before others");
        chosen.Where(one => one.Index != 0).Should().NotContain(one => !one.Differing.IsEmpty, "both versions of the others say the same");
    }

    private static double LogOdds(double p) => Math.Log(p / (1 - p));
}
