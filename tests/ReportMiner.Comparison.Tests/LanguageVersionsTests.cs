using FluentAssertions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Tests;

/// <summary>Two language versions of one document within a comparison: numbers pair them, and content confirms.</summary>
public sealed class LanguageVersionsTests
{
    private const string Symbol = "A/ABC/3/10";

    private static readonly (string English, string Russian)[] Texts =
    [
        (
            "States should train judges in the use of electronic evidence",
            "Государствам следует обучать судей использованию электронных доказательств"),
        (
            "The secretariat should publish the list of contact points every year",
            "Секретариату следует ежегодно публиковать список контактных пунктов"),
        (
            "States should allocate resources to the protection of child victims",
            "Государствам следует выделять ресурсы на защиту детей, ставших жертвами"),
        (
            "States should strengthen cooperation with the private sector",
            "Государствам следует укреплять сотрудничество с частным сектором"),
    ];

    [Fact]
    public void The_same_number_joins_two_texts_that_say_the_same()
    {
        Lineage lineage =
            Match([.. Texts.Select((t, i) => English($"{i + 1}", t.English)), .. Texts.Select((t, i) => Russian($"{i + 1}", t.Russian))]);

        lineage.Lines.Should().HaveCount(4).And.OnlyContain(l => l.Cells[0].Items.Length == 2);
        lineage.Links.Should().HaveCount(4).And
            .OnlyContain(l => l.Certain && l.Relation == LinkRelation.Translation && l.Earlier.Label == l.Later.Label);
    }

    [Fact]
    public void The_same_number_with_another_content_is_shown_and_not_joined()
    {
        string[] russian =
        [
            Texts[0].Russian,
            Texts[1].Russian,
            "Правительству предлагается построить мост через реку и открыть музей народных ремесел",
            Texts[3].Russian
        ];
        Lineage lineage =
            Match([.. Texts.Select((t, i) => English($"{i + 1}", t.English)), .. russian.Select((t, i) => Russian($"{i + 1}", t))]);

        lineage.Links.Where(l => !l.Certain).Should().ContainSingle().Which.Later.Label.Should().Be("3");
        lineage.Lines.Select(l => l.Cells[0].Items.Length).Should().BeEquivalentTo([2, 2, 1, 2, 1]);
    }

    [Fact]
    public void Items_after_one_that_a_version_lacks_are_joined_by_content_though_their_numbers_moved()
    {
        Lineage lineage = Match(
            [
                .. Texts.Select((t, i) => English($"{i + 1}", t.English)),
                Russian("1", Texts[0].Russian),
                Russian("2", Texts[2].Russian),
                Russian("3", Texts[3].Russian)
            ]);

        lineage.Links.Select(l => $"{l.Earlier.Label}={l.Later.Label}").Should().Equal("1=1", "3=2", "4=3");
        lineage.Links.Should().OnlyContain(l => l.Certain);
    }

    [Fact]
    public void Items_without_numbers_are_joined_by_order_and_content()
    {
        Lineage lineage = Match(
            [.. Texts.Select((t, i) => Bare(English($"e{i}", t.English))), .. Texts.Select((t, i) => Bare(Russian($"r{i}", t.Russian)))]);

        lineage.Lines.Should().HaveCount(4).And.OnlyContain(l => l.Cells[0].Items.Length == 2);
    }

    private static Recommendation Bare(Recommendation item) => item with { Label = "", Path = [] };

    private static Lineage Match(Recommendation[] items) =>
        LineageMatcher.Match([.. items], new LineageOptions { Translations = CorpusGold.Table });

    private static Recommendation English(string label, string text) => Items.Of(Symbol, label, text, meeting: "m");

    private static Recommendation Russian(string label, string text) =>
        Items.Of(Symbol, label, text, language: Language.Russian, meeting: "m");
}
