namespace ReportMiner.Linguistics.Tests;

/// <summary>Latin letters typed inside Russian words, and the other way round, do not make other words of them.</summary>
public sealed class HomoglyphWordsTests
{
    [Theory]
    [InlineData("гocударствам", "государствам")]
    [InlineData("Ceкретариату", "секретариату")]
    [InlineData("CОВЕТУ", "совету")]
    [InlineData("peкомендуется", "рекомендуется")]
    [InlineData("Stаtes", "states")]
    [InlineData("государств-учаcтников", "государств-участников")]
    [InlineData("IT-системы", "it-системы")]
    [InlineData("COVID19", "covid19")]
    [InlineData("wебсайт", "wебсайт")]
    public void A_word_is_folded_into_the_script_of_most_of_its_letters(string word, string folded) =>
        Words.Of(word).Should().ContainSingle().Which.Lower.Should().Be(folded);

    [Fact]
    public void A_word_of_many_megabytes_and_hyphens_at_every_line_are_no_trouble()
    {
        var letters = new string('a', 5_000_000);
        string hyphens = string.Concat(Enumerable.Repeat("alpha-\nbeta ", 200_000));
        long before = GC.GetAllocatedBytesForCurrentThread();

        new HyphenJoiner(letters).KeepsHyphen("al", "pha", Model.Language.English).Should().BeFalse();
        new HyphenJoiner(hyphens).KeepsHyphen("alpha", "beta", Model.Language.English);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100L * (letters.Length + hyphens.Length));
    }
}
