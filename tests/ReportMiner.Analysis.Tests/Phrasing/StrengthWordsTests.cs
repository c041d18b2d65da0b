using ReportMiner.Analysis.Phrasing;
using ReportMiner.Linguistics.Wording;

namespace ReportMiner.Analysis.Tests.Phrasing;

/// <summary>No reader meets the id of a strength.</summary>
public sealed class StrengthWordsTests
{
    public static TheoryData<string> Values =>
    [
        .. EnglishOperatives.All.Concat(RussianOperatives.All).Select(v => v.Id)
            .Concat(EnglishAskForms.All.Concat(RussianAskForms.All).Select(f => f.Strength)).Append("expresses").Append("continues")
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_strength_has_words_in_both_languages(string value)
    {
        ValueWords.Strengths.Should().Contain(value);
        ValueWords.Strength(value).En.Should().MatchRegex("^[a-z ]+$");
        ValueWords.Strength(value).Ru.Should().MatchRegex("^[а-я(), /]+$");
    }

    [Theory]
    [InlineData("expresses-concern", "expresses concern", "выражает обеспокоенность")]
    [InlineData("pirouettes", "pirouettes", "pirouettes")]
    public void Verbs_outside_the_lists_are_shown_as_they_are(string value, string english, string russian)
    {
        ValueWords.Strength(value).En.Should().Be(english);
        ValueWords.Strength(value).Ru.Should().Be(russian);
    }
}
