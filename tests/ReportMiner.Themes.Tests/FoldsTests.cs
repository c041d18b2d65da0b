using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

public sealed class FoldsTests
{
    [Fact]
    public void A_group_is_never_split()
    {
        var rows = InventedRows.Multi();

        int[] folds = Folds.Assign(rows, 3);

        folds.Distinct().Should().HaveCount(3);
        rows.Zip(folds).GroupBy(pair => pair.First.Group).Should()
            .OnlyContain(group => group.Select(pair => pair.Second).Distinct().Count() == 1);
    }

    [Fact]
    public void Near_duplicates_stand_together_and_others_apart()
    {
        int[] clusters = NearDuplicates.Clusters(
        [
            "Ratify the optional protocol to the convention against torture without delay (Chad)",
            "Build forty schools in the eastern provinces before the rainy season starts",
            "Ratify the Optional Protocol to the Convention against Torture without further delay (Peru)",
            "Build forty schools in the eastern provinces before the rainy season begins",
            "Abolish the tax on bicycles",
        ]);

        clusters.Should().Equal(0, 1, 0, 1, 2);
    }

    [Fact]
    public void Without_groups_near_duplicates_share_a_fold()
    {
        var rows = InventedRows.Single().Select(row => row with { Group = null }).ToList();
        var doubled = rows.Concat(rows.Select(row => row with { Text = row.Text + " Again." })).ToList();

        int[] folds = Folds.Assign(doubled, 5);

        for (int i = 0; i < rows.Count; i++)
        {
            folds[i].Should().Be(folds[i + rows.Count]);
        }
    }
}
