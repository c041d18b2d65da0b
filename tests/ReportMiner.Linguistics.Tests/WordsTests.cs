using ReportMiner.Model;

namespace ReportMiner.Linguistics.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Words_keep_inner_hyphens_and_apostrophes() =>
        Words.Of("Ёлка-мать, the States’ state‑owned O'Hara - 24-часовой").Select(word => word.Lower)
            .Should().Equal("елка-мать", "the", "states", "state-owned", "o'hara", "24-часовой");

    [Fact]
    public void Places_of_words_are_those_in_the_text()
    {
        const string text = "(a) Ещё раз";
        Words.Of(text).Select(word => text[word.Start..word.End]).Should().Equal("a", "Ещё", "раз");
    }

    [Theory]
    [InlineData("рекомендации", "рекомендаций", Language.Russian)]
    [InlineData("государствам-членам", "государств-членов", Language.Russian)]
    [InlineData("recommendations", "recommendation", Language.English)]
    [InlineData("отчёт", "отчета", Language.Russian)]
    [InlineData("отчеты", "отчета", Language.Unknown)]
    public void Forms_of_a_word_share_a_stem(string one, string other, Language language) =>
        Stemmer.Stem(one, language).Should().Be(Stemmer.Stem(other, language));

    [Fact]
    public void No_stem_is_empty()
    {
        foreach (string word in (string[])["и", "a", "s", "ы", "-", "--", "вши", "24-й"])
        {
            Stemmer.Stem(word, Language.Unknown).Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Stems_are_the_same_in_every_thread()
    {
        string[] words = [.. Enumerable.Range(0, 2000).Select(i => $"слово{(char)('а' + i % 30)}ми")];
        string[] alone = [.. words.Select(word => Stemmer.Stem(word, Language.Russian))];
        words.AsParallel().AsOrdered().Select(word => Stemmer.Stem(word, Language.Russian)).Should().Equal(alone);
    }

    [Theory]
    [InlineData("секретаря", Language.Russian, true)]
    [InlineData("Secretariat", Language.English, true)]
    [InlineData("сформулиро", Language.Russian, false)]
    [InlineData("recommendation", Language.Unknown, false)]
    public void The_vocabulary_knows_whole_words(string word, Language language, bool known) =>
        Vocabulary.Knows(word, language).Should().Be(known);
}
