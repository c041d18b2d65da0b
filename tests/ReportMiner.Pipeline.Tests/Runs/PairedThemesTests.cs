using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>If a run pairs the language versions of an item, both are classified together.</summary>
public sealed class PairedThemesTests
{
    private static readonly string[] Versions = ["expert-panel-2019-en.md", "expert-panel-2019-ru.md"];

    [Fact]
    public void Paired_versions_have_the_same_themes_with_the_same_scores()
    {
        RunResult run = Read(Versions);
        Dictionary<string, Recommendation> byId = run.Recommendations.ToDictionary(item => item.Id);
        List<ItemLink> pairs = [.. run.Lineage.Links.Where(link => link.Relation == LinkRelation.Translation && link.Certain)];

        pairs.Should().HaveCountGreaterThan(10);
        foreach (ItemLink pair in pairs)
        {
            byId[pair.Earlier.Id].Themes.Select(tag => (tag.Id, tag.Score)).Should()
                .Equal(byId[pair.Later.Id].Themes.Select(tag => (tag.Id, tag.Score)));
        }
    }

    [Fact]
    public void The_rows_of_the_matrix_have_the_themes_of_their_items()
    {
        RunResult run = Read(Versions);
        Dictionary<string, Recommendation> byId = run.Recommendations.ToDictionary(item => item.Id);

        foreach (LineageLine line in run.Lineage.Lines)
        {
            line.Themes.Should()
                .BeEquivalentTo(
                    line.Cells.SelectMany(cell => cell.Items).SelectMany(id => byId[id].Themes).Select(tag => tag.Id).Distinct());
        }
    }

    [Fact]
    public void A_version_alone_keeps_its_own_themes()
    {
        Recommendation[] alone = [.. Read([Versions[0]]).Recommendations],
            paired = [.. Read(Versions).Recommendations.Where(item => item.Source.File == Versions[0])];

        alone.Select(item => item.Id).Should().Equal(paired.Select(item => item.Id));
        alone.Zip(paired).Should()
            .Contain(pair =>
                pair.First.Themes.Select(tag => tag.Score).SequenceEqual(pair.Second.Themes.Select(tag => tag.Score)) == false);
    }

    private static RunResult Read(string[] names)
    {
        using var folder = new Folder();
        string[] files = [.. names.Select(folder.AddSample)];
        RunResult run =
            ReportRun.Understand([.. files], new RunOptions { Inputs = files, Output = folder.At("out") }, null, CancellationToken.None);
        return run with { Recommendations = [.. run.Recommendations] };
    }
}
