using ReportMiner.Analysis.Actors;

namespace ReportMiner.Analysis.Tests.Actors;

public sealed class ActorFinderTests
{
    [Theory]
    [InlineData("делегация Российской Федерации", "russian-federation")]
    [InlineData("в Соединенных Штатах Америки", "united-states")]
    [InlineData("вместе с Египтом и Вьетнамом", "egypt viet-nam")]
    [InlineData("Демократическую Республику Конго и Конго", "democratic-republic-of-the-congo congo")]
    [InlineData("Исламской Республикой Иран", "iran")]
    [InlineData("данные о грузах из малых портов", "")]
    [InlineData("Управлению Организации Объединенных Наций по наркотикам и преступности", "unodc")]
    [InlineData("the Republic of the Sudan and South Sudan", "sudan south-sudan")]
    [InlineData("Papua New Guinea, Guinea-Bissau, Guinea", "papua-new-guinea guinea-bissau guinea")]
    [InlineData("a turkey in china, who knows", "")]
    [InlineData("The report states that all parties agree", "")]
    [InlineData("WHO and the United Nations Educational, Scientific and Cultural Organization", "who unesco")]
    [InlineData("The Commission on Narcotic Drugs met. The Commission agreed.", "cnd cnd")]
    public void Finds_names_in_every_case(string text, string ids) =>
        string.Join(' ', ActorFinder.Find(text).Select(m => m.Actor.Id)).Should().Be(ids);

    [Fact]
    public void Offsets_hold_the_bracket_of_a_name()
    {
        const string text = "As for Iran (Islamic Republic of), yes.";
        ActorMention mention = ActorFinder.Find(text).Single();
        text[mention.Start..mention.End].Should().Be("Iran (Islamic Republic of)");
    }

    [Fact]
    public void The_vocabulary_holds_all_member_States_and_observers() =>
        ActorVocabulary.All.Count(a => a.Kind == ActorKind.State).Should().Be(193 + 4); // the Holy See, Palestine, the Cook Islands, Niue

    [Fact]
    public void Ids_are_kebab_case_and_stand_once()
    {
        ActorVocabulary.All.Select(a => a.Id).Should().OnlyHaveUniqueItems().And
            .OnlyContain(id => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }
}
