using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Phrasing;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Olsen spoke. Ms. A. B. Lind replied.", 2)]
    [InlineData("See para. 4 and art. 12. Then rest.", 2)]
    [InlineData("It took effect.13 The port closed.", 2)]
    [InlineData("They paid 3.5 million. Was it enough? Yes!", 3)]
    [InlineData("The U.S. Navy came (see No. 5).", 1)]
    [InlineData("“Stop.” He left.", 2)]
    public void English(string text, int sentences) => SentenceSplitter.Split(text, Language.English).Should().HaveCount(sentences);

    [Theory]
    [InlineData("В 2019 г. Совет собрался. В ст. 5 сказано иное.", 2)]
    [InlineData("Суда, лодки и т. д. Порт закрыт.", 2)]
    [InlineData("Суда, лодки и т. д. в порту.", 1)]
    [InlineData("Выступил А. Б. Линд (см. п. 3). Затем был перерыв.", 2)]
    [InlineData("Расход — 5 млн. долл. США.", 1)]
    public void Russian(string text, int sentences) => SentenceSplitter.Split(text, Language.Russian).Should().HaveCount(sentences);

    [Fact]
    public void Sentences_hold_every_character_but_white_space()
    {
        const string text = "  First one.  Second (two.) third…  Last";
        var kept = SentenceSplitter.Split(text, Language.English).Select(s => text[s.Start..s.End]);
        string.Concat(kept).Replace(" ", "").Should().Be(text.Replace(" ", ""));
    }

    [Theory]
    [InlineData("слово ")]
    [InlineData("слово")]
    [InlineData("слово\n")]
    public void Text_without_a_stop_is_cut_and_none_of_it_is_lost(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000));

        ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(text, Language.Russian);

        sentences.Should().OnlyContain(s => s.End - s.Start <= 10_000).And.HaveCountGreaterThan(9);
        string.Concat(sentences.Select(s => text[s.Start..s.End])).Count(char.IsLetter).Should().Be(text.Count(char.IsLetter));
    }
}
