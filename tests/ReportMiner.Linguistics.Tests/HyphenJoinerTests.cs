using System.Text.RegularExpressions;
using ReportMiner.Model;
using ReportMiner.Tests;

namespace ReportMiner.Linguistics.Tests;

public sealed partial class HyphenJoinerTests
{
    [Theory]
    [InlineData("24", "часовой", true)]
    [InlineData("ИТ", "системы", true)]
    [InlineData("Secretary", "General", true)]
    [InlineData("Нью", "Йорке", true)]
    [InlineData("COVID", "19", true)]
    [InlineData("web", "сайт", true)]
    [InlineData("РЕКОМЕН", "ДАЦИИ", false)]
    public void Shape_decides_before_words(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.Russian).Should().Be(keeps);

    [Theory]
    [InlineData("реко", "мендации", false)]
    [InlineData("государств", "членов", true)]
    [InlineData("государств-чле", "нов", false)]
    [InlineData("го", "сударств-членов", false)]
    [InlineData("информационно-комму", "никационных", false)]
    [InlineData("по", "прежнему", true)]
    [InlineData("по", "требности", false)]
    [InlineData("меж", "дународных", false)]
    public void Russian_lists_decide_where_the_document_says_nothing(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.Russian).Should().Be(keeps);

    [Theory]
    [InlineData("программами", "вымогателями", true)]
    [InlineData("программ", "вымогателей", true)]
    [InlineData("программам", "шпионам", true)]
    [InlineData("государства", "поставщика", true)]
    [InlineData("организациях", "учредителях", true)]
    [InlineData("програм", "мами", false)]
    [InlineData("государства", "ми", false)]
    [InlineData("вымогате", "лями", false)]
    [InlineData("програм", "мистами", false)]
    [InlineData("право", "нарушителями", false)]
    public void Two_nouns_in_one_case_keep_their_hyphen(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.Russian).Should().Be(keeps);

    [Theory]
    [InlineData("веб", "страница", true)]
    [InlineData("веб", "страницами", true)]
    [InlineData("онлайн", "сервисов", true)]
    [InlineData("интернет", "торговля", true)]
    [InlineData("вице", "президента", true)]
    [InlineData("экс", "президентом", true)]
    [InlineData("пресс", "конференции", true)]
    [InlineData("что", "то", true)]
    [InlineData("каких", "либо", true)]
    [InlineData("кому", "нибудь", true)]
    [InlineData("все", "таки", true)]
    [InlineData("кое", "какие", true)]
    [InlineData("северо", "восточного", true)]
    [InlineData("юго", "западе", true)]
    [InlineData("во", "первых", true)]
    [InlineData("торгово", "экономических", true)]
    [InlineData("международно", "правовыми", true)]
    [InlineData("мес", "то", false)]
    [InlineData("экс", "порта", false)]
    [InlineData("экс", "пертов", false)]
    [InlineData("мини", "стерство", false)]
    [InlineData("веб", "инар", false)]
    [InlineData("эконо", "мических", false)]
    [InlineData("техно", "логических", false)]
    [InlineData("сельско", "хозяйственных", false)]
    [InlineData("по", "этому", false)]
    [InlineData("по", "лучаемому", false)]
    [InlineData("северо", "атлантического", false)]
    public void Russian_word_formation_decides_where_no_list_has_the_word(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.Russian).Should().Be(keeps);

    [Theory]
    [InlineData("know", "how", true)]
    [InlineData("ex", "officio", true)]
    [InlineData("ex", "presidents", true)]
    [InlineData("self", "defence", true)]
    [InlineData("break", "up", true)]
    [InlineData("evidence", "based", true)]
    [InlineData("twenty", "third", true)]
    [InlineData("case-by", "case", true)]
    [InlineData("face-to", "face", true)]
    [InlineData("ex", "penditure", false)]
    [InlineData("ex", "porters", false)]
    [InlineData("with", "out", false)]
    [InlineData("mid", "dle", false)]
    [InlineData("informa", "tion", false)]
    public void English_word_formation_decides_where_no_list_has_the_word(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.English).Should().Be(keeps);

    [Theory]
    [InlineData("non", "governmental", true)]
    [InlineData("recom", "mendations", false)]
    [InlineData("follow", "up", true)]
    [InlineData("long", "term", true)]
    [InlineData("govern", "ments", false)]
    [InlineData("non", "glimmering", true)]
    public void English_lists_decide_where_the_document_says_nothing(string left, string right, bool keeps) =>
        new HyphenJoiner(string.Empty).KeepsHyphen(left, right, Language.English).Should().Be(keeps);

    [Fact]
    public void Own_words_go_before_the_lists()
    {
        const string british = "They value co-operation. Their co-\noperation is old.";
        const string plain = "They value cooperation. Their co-\noperation is old.";
        new HyphenJoiner(british).KeepsHyphen("co", "operation", Language.English).Should().BeTrue();
        new HyphenJoiner(plain).KeepsHyphen("co", "operation", Language.English).Should().BeFalse();
    }

    [Fact]
    public void Another_form_of_the_same_compound_is_evidence() =>
        new HyphenJoiner("Лесникам-краеведам раздали карты. Съезд лесников-\nкраеведов закрыт.")
            .KeepsHyphen("лесников", "краеведов", Language.Russian).Should().BeTrue();

    [Fact]
    public void A_title_keeps_its_own_spelling()
    {
        var joiner = new HyphenJoiner("Multi-tier Forum. Multi-tier Forum. A multitier plan, a multitier budget, a multitier rule.");
        joiner.KeepsHyphen("Multi", "tier", Language.English).Should().BeTrue();
        joiner.KeepsHyphen("multi", "tier", Language.English).Should().BeFalse();
    }

    [Fact]
    public void Halves_of_broken_words_are_no_words_of_the_document() =>
        new HyphenJoiner("Это квазимо-\nдулярный узел. Тот квазимо-\nдулярный шов.")
            .KeepsHyphen("квазимо", "дулярный", Language.Russian).Should().BeFalse();

    [Fact]
    public void A_document_that_does_not_break_words_keeps_an_unknown_compound()
    {
        const string habit = "so a long-\nterm plan, a follow-\nup note, a non-\ngovernmental view, a short-\nterm aim, and co-\noperation";
        new HyphenJoiner(habit).KeepsHyphen("co", "operation", Language.English).Should().BeTrue();
    }

    [SharedFact]
    public void Every_line_end_hyphen_of_the_seeds_is_decided_as_a_reader_does()
    {
        var kept = new List<string>();
        int count = 0;
        foreach (string file in SharedDocuments.Files("seeds", "*.txt"))
        {
            string text = File.ReadAllText(file);
            var joiner = new HyphenJoiner(text);
            foreach (Match cut in LineEndHyphen().Matches(text))
            {
                count++;
                if (joiner.KeepsHyphen(cut.Groups["left"].Value, cut.Groups["right"].Value, Language.Russian))
                {
                    kept.Add(cut.Groups["left"].Value + "-" + cut.Groups["right"].Value);
                }
            }
        }

        count.Should().Be(175);
        kept.Should().Equal("специалистов-практиков", "информационно-коммуникационных");
    }

    [GeneratedRegex(@"(?<left>\w+(?:-\w+)*)-[ ]*\n\s*(?<right>\w+(?:-\w+)*)")]
    private static partial Regex LineEndHyphen();
}
