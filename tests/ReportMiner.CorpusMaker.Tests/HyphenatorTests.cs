using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Tests;

public sealed class HyphenatorTests
{
    [Theory]
    [InlineData("сформулировала", "сфор|му|ли|ро|ва|ла")]
    [InlineData("государствам", "го|су|дарст|вам")]
    [InlineData("recommendation", "re|com|men|da|tion")]
    [InlineData("States", "States")]
    [InlineData("Cybercrime", "Cy|ber|crime")]
    [InlineData("ЮНОДК", "ЮНОДК")]
    public void Words_are_cut_before_a_syllable(string word, string cut) => Cut(word, Hyphenator.SoftBreaks(word)).Should().Be(cut);

    [Theory]
    [InlineData("специалистов-практиков", "специалистов-|практиков")]
    [InlineData("so-called", "so-|called")]
    [InlineData("2023-24", "2023-24")]
    public void A_hyphen_between_letters_allows_a_break(string word, string cut) => Cut(word, Hyphenator.HardBreaks(word)).Should().Be(cut);

    [Fact]
    public void A_line_keeps_within_its_width_and_tells_its_hyphen()
    {
        var breaker = new LineBreaker(f => f.Text.Length, 1, true);
        IReadOnlyList<SetLine> lines = breaker.Break(Word.Split("для специалистов-практиков", Face.Regular), 18, 18);
        lines.Select(l => string.Join(' ', l.Words.Select(w => w.Text))).Should().Equal("для специалистов-", "практиков");
        lines[0].Hyphen.Should().Be(new LineEndHyphen("специалистов-", "практиков", true));
        lines[1].Last.Should().BeTrue();
    }

    private static string Cut(string word, IEnumerable<int> places) =>
        places.OrderDescending().Aggregate(word, (w, at) => w.Insert(at, "|"));
}
