using ReportMiner.Model;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

/// <summary>The core themes of short plain sentences (<c>Specs/plain-sentences*.md</c>), which no model learns from.</summary>
public sealed class PlainSentencesTests
{
    private const string First = "plain-sentences", Second = "plain-sentences-second";

    private static readonly string[] Core = ["sovereignty", "isp-cooperation", "capacity-building", "data-retention"];

    private static readonly ThemeClassifier Classifier = ThemeClassifier.Load(RepositoryPaths.DefaultModel);

    [Theory]
    [InlineData(First, "en", 60, 285)]
    [InlineData(First, "ru", 60, 285)]
    [InlineData(Second, "en", 20, 95)]
    [InlineData(Second, "ru", 20, 95)]
    public void Core_themes_of_plain_sentences_are_told(string table, string language, int ofEach, int least)
    {
        PlainSentence[] sentences = PlainSentence.Read(table, language);

        sentences.GroupBy(sentence => sentence.Heading).Should().HaveCount(5).And.OnlyContain(group => group.Count() == ofEach);
        sentences.Count(sentence => sentence.IsRight(Told(sentence.Text))).Should().BeGreaterThanOrEqualTo(least);
    }

    [Theory]
    [InlineData(First, "en")]
    [InlineData(First, "ru")]
    [InlineData(Second, "en")]
    [InlineData(Second, "ru")]
    public void No_model_learns_from_them(string table, string language)
    {
        var learnt =
            ReportMiner.Themes.Labels.LabelReader.Read(RepositoryPaths.Labels(language)).Select(row => row.Text)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);

        PlainSentence.Read(table, language).Should().NotContain(sentence => learnt.Contains(sentence.Text));
    }

    private static string[] Told(string text) =>
        [.. Classifier.Classify(text, Language.Unknown).Select(tag => tag.Id).Where(Core.Contains)];
}
