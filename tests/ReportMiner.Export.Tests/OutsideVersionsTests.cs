using ReportMiner.Model.Runs;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Tests;

public sealed class OutsideVersionsTests
{
    [Fact]
    public void The_versions_of_a_paragraph_are_one_where_both_have_as_many_items()
    {
        Recommendation[] items =
        [
            Item("e10", Language.English, "10"), Item("e11a", Language.English, "11"), Item("e11b", Language.English, "11"),
            Item("e12", Language.English, "12"),
            Item("r10", Language.Russian, "10"), Item("r11", Language.Russian, "11"), Item("r13", Language.Russian, "13"),
        ];
        OutsideVersions.Of([.. items]).Select(v => string.Join('+', v.Select(i => i.Id))).Should()
            .Equal("e10+r10", "e11a", "e11b", "e12", "r11", "r13");
    }

    [Fact]
    public void Items_without_a_number_stay_alone() =>
        OutsideVersions.Of([Item("e", Language.English), Item("r", Language.Russian)]).Should().HaveCount(2);

    private static Recommendation Item(string id, Language language, params string[] path) =>
        InventedRun.Build().Recommendations
            .Read(0) with { Id = id, Language = language, Kind = RecommendationKind.Proposal, Path = [.. path] };
}
