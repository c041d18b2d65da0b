using FluentAssertions;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Tests;

public sealed class PlantedDiscrepancyTests
{
    public static TheoryData<string> Pairs => ["records-panel", "assembly-decisions", "review-committee", "transit-conference"];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_clean_pair_gives_no_alarm(string name) =>
        PlantedPair.Told(PlantedPair.Read(name).Clean()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_planted_discrepancy_is_found_at_its_place(string name)
    {
        PlantedPair pair = PlantedPair.Read(name);

        (string Place, string Kind)[] told = [.. PlantedPair.Told(pair.WithAll())];

        pair.Planted.Should().HaveCountGreaterThan(20);
        pair.Planted.Where(p => !told.Any(t => t.Place == Path(p.Place) && p.Kinds.Contains(t.Kind))).Select(p => p.Place).Should()
            .BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nothing_is_told_where_nothing_is_planted(string name)
    {
        PlantedPair pair = PlantedPair.Read(name);

        PlantedPair.Told(pair.WithAll()).Where(t => !pair.Planted.Any(p => Path(p.Place) == t.Place)).Should().BeEmpty();
    }

    [Fact]
    public void Two_reports_that_are_no_versions_of_one_document_are_told_so_and_nothing_else()
    {
        Alignment alignment = Comparison.Alignments.DocumentAligner.Align(
            CorpusGold.Document("advisory-committee-2022-en"), CorpusGold.Document("resolution-children-2021-ru"), CorpusGold.Table);

        alignment.Discrepancies.Should().ContainSingle().Which.Kind.Should().Be(DiscrepancyKind.NotVersions);
        alignment.Pairs.Should().BeEmpty();
    }

    /// <summary>Footnotes have no path.</summary>
    private static string Path(string place) => place.StartsWith("fn", StringComparison.Ordinal) ? "" : place;
}
