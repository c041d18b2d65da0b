using ReportMiner.Comparison.Series;

namespace ReportMiner.Comparison.Tests;

/// <summary>The State under review, as the sentence before its recommendations names it.</summary>
public sealed class StateUnderReviewTests
{
    [Theory]
    [InlineData("The following recommendations have been examined by Chile and enjoy the support of Chile:", "chile")]
    [InlineData("The recommendations below will be considered by the Bolivarian Republic of Venezuela:", "venezuela")]
    [InlineData("Приводимые ниже рекомендации будут рассмотрены Чили, которая представит ответы:", "chile")]
    [InlineData("Рекомендации, перечисленные ниже, были рассмотрены Эстонией и пользуются ее поддержкой:", "estonia")]
    [InlineData("Следующие рекомендации пользуются поддержкой Эстонии:", "estonia")]
    [InlineData("Следующие рекомендации были приняты к сведению Ямайкой:", "jamaica")]
    [InlineData("The recommendations were examined by the Working Group:", null)]
    [InlineData("Рекомендации были рассмотрены Рабочей группой:", null)]
    [InlineData("Рекомендации были рассмотрены на девятом совещании:", null)]
    public void A_chapeau_names_the_State(string chapeau, string? state)
    {
        string? found = StateUnderReview.Of(chapeau);

        (found is null ? null : state is null ? found : found.Split(' ')[^1][..Math.Min(state.Length, found.Length)]).Should().Be(state);
    }

    [Theory]
    [InlineData("будут рассмотрены Гаванией, которая", "пользуются поддержкой Гавании:", false)]
    [InlineData("будут рассмотрены Гаванией, которая", "будут рассмотрены Маячией, которая", true)]
    [InlineData("были рассмотрены Эстонией и", "have been examined by Estonia and", false)]
    [InlineData("были рассмотрены Эстонией и", "have been examined by Jamaica and", true)]
    [InlineData("будут рассмотрены Гаванией, которая", "will be examined by Jamaica, which", false)]
    public void Two_reviews_are_of_one_State_whatever_the_case_and_the_language(string one, string other, bool differ) =>
        StateUnderReview.Differ(StateUnderReview.Of(one)!, StateUnderReview.Of(other)!).Should().Be(differ);
}
