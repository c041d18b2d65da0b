using System.Text;

namespace ReportMiner.Linguistics.Tests;

public sealed class LettersTests
{
    [Fact]
    public void Look_alikes_turn_both_ways()
    {
        Homoglyphs.ToLatin('е').Should().Be('e');
        Homoglyphs.ToCyrillic('e').Should().Be('е');
        Homoglyphs.ToLatin('В').Should().Be('B');
        Homoglyphs.ToLatin('ж').Should().Be('ж');
        Homoglyphs.ToCyrillic('z').Should().Be('z');
    }

    [Fact]
    public void Each_look_alike_is_of_the_script_that_it_is_turned_to()
    {
        for (char c = 'A'; c <= 'z'; c++)
        {
            char there = Homoglyphs.ToCyrillic(c);
            if (there != c)
            {
                there.Should().BeInRange('Ѐ', 'ӿ');
                Homoglyphs.ToLatin(there).Should().Be(c);
            }
        }
    }

    [Theory]
    [InlineData("Cовет", true)]
    [InlineData("Совет", false)]
    [InlineData("IT-системы", false)]
    [InlineData("UNODC/ЕС", false)]
    [InlineData("paper", false)]
    [InlineData("pаper", true)]
    public void Mixed_scripts_show_within_a_part_of_a_word(string word, bool mixed) => Homoglyphs.MixedScripts(word).Should().Be(mixed);

    [Fact]
    public void Clean_text_has_no_unseen_characters() =>
        TextCleaner.Clean("\uFEFFи\u0306од\u00A0\u202Eв\u200Bо\u00ADде\u2009и\u2011\u0007соль\tтут\n").Should()
            .Be("йод воде и-соль\tтут\n");

    [Fact]
    public void Clean_text_stays_the_same_instance()
    {
        const string text = "Ёж — «зверь»; see § 5.";
        TextCleaner.Clean(text).Should().BeSameAs(text);
    }

    [Fact]
    public void Right_decoding_is_likelier_than_a_wrong_one()
    {
        const string text = "Комитет рассмотрел доклад о сохранении рек.";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(text);
        string misread = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetString(bytes);
        LetterPairs.MeanLikelihood(text).Should().BeGreaterThan(-4);
        LetterPairs.MeanLikelihood(misread).Should().BeLessThan(-6);
        LetterPairs.MeanLikelihood("The committee considered a report on rivers.").Should().BeGreaterThan(-4);
    }
}
