using ReportMiner.Model;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

/// <summary>The core themes of short plain sentences (<c>Specs/plain-sentences.*.md</c>), which no model learns from.</summary>
public sealed class PlainSentencesTests
{
    private static readonly string[] Core = ["sovereignty", "isp-cooperation", "capacity-building", "data-retention"];

    private static readonly ThemeClassifier Classifier = ThemeClassifier.Load(RepositoryPaths.DefaultModel);

    [Theory]
    [InlineData("en", 281)]
    [InlineData("ru", 287)]
    public void Core_themes_of_plain_sentences_are_told(string language, int least)
    {
        PlainSentence[] sentences = PlainSentence.Read(language);

        sentences.Should().HaveCount(300);
        sentences.GroupBy(sentence => sentence.Heading).Should().OnlyContain(group => group.Count() == 60);
        sentences.Count(sentence => sentence.IsRight(Told(sentence.Text))).Should().BeGreaterThanOrEqualTo(least);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void No_model_learns_from_them(string language)
    {
        var learnt =
            ReportMiner.Themes.Labels.LabelReader.Read(RepositoryPaths.Labels(language)).Select(row => row.Text)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);

        PlainSentence.Read(language).Should().NotContain(sentence => learnt.Contains(sentence.Text));
    }

    private static string[] Told(string text) =>
        [.. Classifier.Classify(text, Language.Unknown).Select(tag => tag.Id).Where(Core.Contains)];
}
