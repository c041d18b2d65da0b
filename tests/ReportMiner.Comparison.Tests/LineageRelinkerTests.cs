using FluentAssertions;
using ReportMiner.Comparison.Relinking;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison.Tests;

/// <summary>What people decide on links, laid over what the program found.</summary>
public sealed class LineageRelinkerTests
{
    private static readonly ThemeCatalogue Catalogue = new("test", []);

    private static readonly Recommendation[] Items =
    [
        First("1", "Step up the fight against human trafficking"),
        First("2", "Take concrete measures to prevent racially motivated crimes and prosecute political discourse against minorities"),
        First("3", "Provide shelters for victims of trafficking"),
        First("3", "Предоставить приюты жертвам торговли людьми", Language.Russian),
        Second("1", "Continue efforts to combat trafficking in persons"),
        Second("2", "Increase governmental efforts to combat racism, intolerance and hate speech"),
        Second("3", "Combat trafficking in persons and provide shelters for victims of trafficking"),
        Second("4", "Build more sports grounds in mountain villages"),
        Third("1", "Build more sports grounds in mountain villages"),
        Third("2", "Provide shelters for all victims of trafficking"),
    ];

    private static readonly Lineage Found = LineageMatcher.Match([.. Items]);

    private static Recommendation First(string label, string text, Language language = Language.English) =>
        Tests.Items.Of("A/ABC/3/10", label, text, date: "2015-03-01", language: language);

    private static Recommendation Second(string label, string text) => Tests.Items.Of("A/ABC/14/7", label, text, date: "2019-03-01");

    private static Recommendation Third(string label, string text) => Tests.Items.Of("A/ABC/20/2", label, text, date: "2023-03-01");

    private static string Id(int meeting, string label) =>
        Items.First(i => i.Source.Meeting == Found.Meetings[meeting] && i.Label == label).Id;

    private static LinkDecision Decide(string earlier, string later, LinkChoice choice) => new(earlier, later, choice);

    private static Lineage Relink(Lineage lineage, params LinkDecision[] decisions) =>
        LineageRelinker.Relink(lineage, [.. Items], [.. decisions], Catalogue).Lineage;

    private static LineageLine LineOf(Lineage lineage, string item) => lineage.Lines.Single(l => l.Cells.Any(c => c.Items.Contains(item)));

    private static LineageCell CellOf(Lineage lineage, string item) => LineOf(lineage, item).Cells.Single(c => c.Items.Contains(item));

    [Fact]
    public void Without_decisions_the_lineage_stays_as_it_was_found() =>
        Relink(Found).Should().BeEquivalentTo(Found, o => o.WithStrictOrdering());

    [Fact]
    public void The_candidate_that_a_person_affirms_stands_beside_its_item()
    {
        string earlier = Id(1, "1"), later = Id(2, "2");
        Found.Links.Single(l => l.Earlier.Id == earlier && l.Later.Id == later).IsCandidate.Should()
            .BeTrue("the case needs an uncertain link");

        Lineage decided = Relink(Found, Decide(earlier, later, LinkChoice.Same));

        LineOf(decided, earlier).Should().Be(LineOf(decided, later));
        CellOf(decided, later).Status.Should().Be(LineageStatus.Reworded);
        ItemLink link = decided.Links.Single(l => l.Earlier.Id == earlier && l.Later.Id == later);
        (link.Certain, link.Decided, link.IsCandidate, link.Found).Should()
            .Be((true, true, false, new FoundLink(LinkRelation.Reworded, false)));
    }

    [Fact]
    public void A_denied_link_counts_for_nothing_and_its_items_are_new_and_dropped()
    {
        string earlier = Id(1, "4"), later = Id(2, "1");
        Lineage decided = Relink(Found, Decide(later, earlier, LinkChoice.None));
        CellOf(decided, later).Status.Should().Be(LineageStatus.New);
        LineOf(decided, earlier).Cells[^1].Status.Should().Be(LineageStatus.Dropped);
        decided.Links.Should().Contain(l => l.Earlier.Id == earlier && l.Later.Id == later && l.Decided && !l.Certain);
    }

    [Fact]
    public void A_link_that_only_people_saw_is_told_with_its_changes()
    {
        string earlier = Id(0, "2"), later = Id(1, "4");
        Lineage decided = Relink(Found, Decide(earlier, later, LinkChoice.Split));
        CellOf(decided, later).Status.Should().Be(LineageStatus.Split);
        ItemLink link = decided.Links.Single(l => l.Earlier.Id == earlier && l.Later.Id == later);
        (link.Decided, link.Certain, link.Found).Should().Be((true, true, null));
        link.Evidence.Should().NotBeEmpty();
        link.Changes.Should().NotBeEmpty();
    }

    [Fact]
    public void A_link_over_a_meeting_says_what_became_of_the_item_in_between()
    {
        string earlier = Id(0, "3"), later = Id(2, "2");
        Lineage decided = Relink(
            Found,
            [
                .. Found.Links.Where(l => l.Earlier.Id == earlier).Select(l => Decide(earlier, l.Later.Id, LinkChoice.None)),
                Decide(earlier, later, LinkChoice.Same)
            ]);
        LineOf(decided, earlier).Cells.Select(c => (c.Meeting, c.Status)).Should()
            .EndWith([(Found.Meetings[1], LineageStatus.Dropped), (Found.Meetings[2], LineageStatus.Reworded)]);
        LineOf(decided, later).Should().Be(LineOf(decided, earlier));
    }

    [Fact]
    public void Threads_are_joined_and_parted()
    {
        string a = Id(1, "1"), b = Id(1, "4");
        Lineage joined = Relink(Found, Decide(a, b, LinkChoice.Together));
        LineOf(joined, a).Thread.Should().Be(LineOf(joined, b).Thread);
        LineOf(Found, a).Thread.Should().NotBe(LineOf(Found, b).Thread);

        string later = Id(2, "1");
        LineOf(Found, b).Thread.Should().Be(LineOf(Found, later).Thread);
        Lineage parted = Relink(Found, Decide(b, later, LinkChoice.Apart));
        LineOf(parted, b).Thread.Should().NotBe(LineOf(parted, later).Thread);
        CellOf(parted, later).Status.Should().Be(LineageStatus.New);
    }

    [Fact]
    public void The_same_decisions_again_give_the_same_and_taken_back_they_give_what_was_found()
    {
        LinkDecision[] decisions =
        [
            Decide(Id(1, "1"), Id(2, "2"), LinkChoice.Same), Decide(Id(0, "2"), Id(1, "4"), LinkChoice.Split),
            Decide(Id(0, "1"), Id(1, "1"), LinkChoice.None),
            Decide(Id(1, "4"), Id(2, "1"), LinkChoice.Apart), Decide(Id(0, "1"), Id(0, "3"), LinkChoice.Together),
        ];
        Lineage decided = Relink(Found, decisions);
        Relink(decided, decisions).Should().BeEquivalentTo(decided, o => o.WithStrictOrdering());
        Relink(decided, [.. decisions, .. decisions.Select(d => d with { Choice = LinkChoice.Open })]).Should()
            .BeEquivalentTo(Found, o => o.WithStrictOrdering());
        decided.Lines.SelectMany(l => l.Cells).SelectMany(c => c.Items).Should()
            .BeEquivalentTo(Items.Select(i => i.Id), "each item is in one line");
    }

    [Theory]
    [InlineData(0, "1", 0, "2", LinkChoice.Same, "Both items are of one meeting*")]
    [InlineData(0, "3", 0, "3", LinkChoice.None, "The two are one item*")]
    public void What_cannot_hold_is_refused_with_the_reason(int a, string first, int b, string second, LinkChoice choice, string reason)
    {
        RelinkedLineage relinked = LineageRelinker.Relink(Found, [.. Items], [Decide(Id(a, first), Id(b, second), choice)], Catalogue);
        relinked.Refused.Should().ContainSingle().Which.Reason.Should().Match(reason);
        relinked.Lineage.Should().BeEquivalentTo(Found);
    }
}
