using FluentAssertions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Tests;

public sealed class LineageMatcherTests
{
    private const string First = "A/ABC/3/10", Second = "A/ABC/14/7";

    private static Lineage Match(params Recommendation[] items) => LineageMatcher.Match([.. items]);

    private static Recommendation Early(string label, string text) => Items.Of(First, label, text, date: "2015-03-01");

    private static Recommendation Late(string label, string text) => Items.Of(Second, label, text, date: "2019-03-01");

    private static Recommendation Russian(string label, string text) =>
        Items.Of(Second, label, text, language: Language.Russian, date: "2019-03-01");

    [Fact]
    public void The_same_measure_in_other_words_is_a_rewording_and_the_rest_is_new_or_dropped()
    {
        Lineage lineage = Match(
            Early("1", "Step up the fight against human trafficking (Norway)"),
            Early("2", "Ratify the Convention on the Reduction of Statelessness (Chile)"),
            Late("1", "Continue efforts to combat trafficking in persons (Chile)"),
            Late("2", "Build more sports grounds in mountain villages (Norway)"));

        lineage.Meetings.Should().Equal(First, Second);
        ItemLink link = lineage.Links.Should().ContainSingle(l => l.Certain).Subject;
        (link.Earlier.Label, link.Later.Label, link.Relation).Should().Be(("1", "1", LinkRelation.Reworded));
        lineage.Lines.Select(l => l.Cells[^1].Status).Should().Equal(LineageStatus.Reworded, LineageStatus.Dropped, LineageStatus.New);
    }

    [Fact]
    public void Names_of_States_and_short_names_of_treaties_do_not_keep_an_item_from_its_successor()
    {
        Lineage lineage = Match(
            Early("1", "Ratify ICRMW (Peru, Iran (Islamic Republic of));"),
            Late("1", "Ratify the Convention on the Rights of Migrant Workers and Their Families (Togo)."));

        ItemLink link = lineage.Links.Should().ContainSingle().Subject;
        link.Certain.Should().BeTrue();
        link.Relation.Should().Be(LinkRelation.Reworded, "the words are not the same, though the treaty is");
    }

    [Fact]
    public void Treaties_that_differ_do_not_match_though_every_other_word_does()
    {
        Lineage lineage = Match(
            Early("1", "Ratify the Optional Protocol to the Convention against Torture"),
            Late("1", "Ratify the Optional Protocol to the Convention on Disabilities"));

        lineage.Links.Should().NotContain(l => l.Certain);
    }

    [Fact]
    public void Meetings_of_different_bodies_are_compared_only_on_request()
    {
        Recommendation[] items =
        [
            Items.Of("A/ABC/3/10", "1", "Combat trafficking in persons"),
            Items.Of("E/XYZ/2/10", "1", "Combat trafficking in persons"),
        ];

        LineageMatcher.Match([.. items]).Links.Should().BeEmpty();
        LineageMatcher.Match([.. items], new LineageOptions { CompareAll = true }).Links.Should().ContainSingle();
    }

    [Fact]
    public void Texts_that_are_read_again_are_compared_like_those_that_were_held()
    {
        Recommendation[] items =
        [
            .. Enumerable.Range(1, 6).SelectMany(meeting => new[]
            {
                Items.Of(
                    $"A/ABC/{meeting}/1",
                    "1",
                    "Combat trafficking in persons, including by punishing offenders",
                    date: $"20{meeting:00}-03-01"),
                Items.Of($"A/ABC/{meeting}/1", "2", $"Redouble efforts to ratify convention {meeting}", date: $"20{meeting:00}-03-01"),
                Items.Of($"E/XYZ/{meeting}/1", "1", "Build more sports grounds in mountain villages", date: $"20{meeting:00}-04-01"),
                Items.Of(
                    $"A/ABC/{meeting}/1",
                    "1",
                    "Бороться с торговлей людьми, в том числе наказывая виновных",
                    language: Language.Russian,
                    date: $"20{meeting:00}-03-01"),
            }),
        ];

        Lineage held = LineageMatcher.Match([.. items]), again = LineageMatcher.Match([.. items], new LineageOptions { TextsHeld = 0 });

        held.Links.Should().HaveCountGreaterThan(10);
        again.Should().BeEquivalentTo(held, o => o.WithStrictOrdering());
    }

    [Fact]
    public void Lines_keep_their_id_when_a_meeting_is_added()
    {
        Recommendation[] two = [Early("1", "Combat trafficking in persons"), Late("1", "Continue to combat human trafficking")];
        Recommendation third = Items.Of("A/ABC/20/2", "4", "Redouble efforts to combat trafficking in persons", date: "2023-01-01");

        Match([.. two, third]).Lines.Should().ContainSingle().Which.Id.Should().Be(Match(two).Lines.Single().Id);
    }

    [Fact]
    public void Whom_both_ask_makes_no_pair_across_languages()
    {
        Lineage lineage =
            LineageMatcher.Match(
                [
                    Early("1", "The Secretariat is invited to prepare a model law on salt pans"),
                    Early("2", "States should publish maps of drifting ice"),
                    Russian("1", "Секретариату предлагается опубликовать перечень лоцманов"),
                    Russian("2", "Государствам следует публиковать карты дрейфующего льда")
                ],
                new LineageOptions { Translations = CorpusGold.Table });

        ItemLink link = lineage.Links.Should().ContainSingle().Subject;
        (link.Earlier.Label, link.Later.Label).Should().Be(("2", "2"));
    }
}
