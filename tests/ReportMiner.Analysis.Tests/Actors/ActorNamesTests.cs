using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Tests.Actors;

public sealed class ActorNamesTests
{
    private static readonly Language[] Both = [Language.English, Language.Russian];

    public static TheoryData<string> AllIds => [.. ActorVocabulary.All.Select(a => a.Id)];

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Every_actor_of_the_vocabulary_has_a_name_in_both_languages(string id)
    {
        ActorNames.Ids.Should().Contain(id);
        ActorNames.For(id, Language.English).Should().NotBeNullOrWhiteSpace().And.NotContainAny(Letters('а', 'я'));
        ActorNames.For(id, Language.Russian).Should().NotBeNullOrWhiteSpace().And.NotContainAny(Letters('a', 'z')).And
            .NotContainAny("ё", "Ё");
    }

    [Fact]
    public void No_name_of_a_State_is_that_of_another()
    {
        foreach (Language language in Both)
        {
            ActorVocabulary.All.Where(a => a.Kind is ActorKind.State or ActorKind.Group).Select(a => ActorNames.For(a.Id, language))
                .Should().OnlyHaveUniqueItems();
        }
    }

    /// <summary>The text that a person reads leads back to the actor: nobody is given another's name.</summary>
    [Fact]
    public void A_name_of_a_State_or_group_is_found_as_that_State_or_group()
    {
        var wrong = new List<string>();
        foreach (Actor actor in ActorVocabulary.All.Where(a => a.Kind is ActorKind.State or ActorKind.Group))
        {
            foreach (string name in Both.Select(l => ActorNames.For(actor.Id, l)))
            {
                if (!ActorFinder.Find($"{name}.").Select(m => m.Actor.Id).Contains(actor.Id, StringComparer.Ordinal))
                {
                    wrong.Add($"{actor.Id}: {name}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("croatia", "Croatia", "Хорватия")]
    [InlineData("iran", "Iran (Islamic Republic of)", "Иран (Исламская Республика)")]
    [InlineData("turkiye", "Türkiye", "Турция")]
    [InlineData("republic-of-korea", "Republic of Korea", "Республика Корея")]
    [InlineData("european-union", "European Union", "Европейский союз")]
    [InlineData("states-parties", "States parties", "государства-участники")]
    [InlineData("some-speakers", "some speakers", "некоторые ораторы")]
    [InlineData("js4", "JS4 (joint submission 4)", "СП4 (совместное представление 4)")]
    [InlineData("js", "JS", "JS")]
    [InlineData("coe-greta", "COE-GRETA", "COE-GRETA")]
    public void Names_are_those_of_the_United_Nations(string id, string english, string russian)
    {
        ActorNames.For(id, Language.English).Should().Be(english);
        ActorNames.For(id, Language.Unknown).Should().Be(english);
        ActorNames.For(id, Language.Russian).Should().Be(russian);
    }

    [Fact]
    public void Every_noun_that_names_who_submits_has_a_name() =>
        SubmissionNames.Nouns.Should().OnlyContain(n => ActorNames.Ids.Contains(n));

    private static string[] Letters(char first, char last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(c => ((char)c).ToString())];
}
