using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>Labels of items whose texts are not in the repository.</summary>
public sealed class ItemLabelsTests
{
    private const string Text = "Count the lamps, and mend the broken ones;";

    [Theory]
    [InlineData("count the lamps and mend the broken ones")]
    [InlineData("Count the lamps, and mend the bro-\nken ones.")]
    public void Spaces_hyphens_and_capitals_do_not_change_the_name_of_an_item(string read) =>
        ItemLabels.KeyOf(read).Should().Be(ItemLabels.KeyOf(Text));

    [Fact]
    public void Another_word_changes_it() => ItemLabels.KeyOf(Text.Replace("lamps", "lamp")).Should().NotBe(ItemLabels.KeyOf(Text));

    [Fact]
    public void Items_that_are_found_have_their_texts_and_others_are_left_out()
    {
        ItemLabels labels = Read($"a.pdf,{ItemLabels.KeyOf(Text)},prevention;partnerships,legislation,en", "b.pdf,0123456789abcdef,,,ru");

        ImmutableArray<LabelledText> rows = labels.With(["Something else.", Text]);

        LabelledText row = rows.Should().ContainSingle().Which;
        row.Text.Should().Be(Text);
        row.Labels.Should().Equal("prevention", "partnerships");
        row.Unsure.Should().Equal("legislation");
        row.Language.Should().Be(Language.English);
        row.Group.Should().Be("document a.pdf", "all rows of a document stay on one side of a split, whatever file they are in");
        row.Use.Should().NotBe(RowUse.Learn);
        labels.Documents.Should().Equal("a.pdf", "b.pdf");
        labels.Count.Should().Be(2);
        labels.DocumentsWithout(rows).Should().Equal("b.pdf");
    }

    [Fact]
    public void The_hash_of_the_rows_is_the_same_with_texts_and_without()
    {
        ItemLabels labels = Read($"a.pdf,{ItemLabels.KeyOf(Text)},prevention,,en");

        RowSet.Hash(labels.With([Text])).Should().Be(RowSet.Hash(labels.WithoutTexts));
    }

    [Theory]
    [InlineData("a.pdf,0123,prevention,,en")]
    [InlineData(",0123456789abcdef,prevention,,en")]
    public void A_row_without_document_or_key_is_refused(string row) =>
        ((Action)(() => Read(row))).Should().Throw<LabelFileException>().WithMessage("items.csv, line 2:*");

    [Fact]
    public void The_shipped_labels_hold_no_words_and_only_known_themes()
    {
        var labels = ItemLabels.Read(RepositoryPaths.ItemLabels);
        string[] known = [.. Model.Themes.CatalogueReader.Read(RepositoryPaths.Catalogue).Themes.Select(theme => theme.Id)];

        labels.Count.Should().BeGreaterThan(500);
        labels.WithoutTexts.SelectMany(row => row.Labels.Concat(row.Unsure)).Should().OnlyContain(id => known.Contains(id));
        labels.WithoutTexts.Should().OnlyContain(row => !row.Labels.Intersect(row.Unsure).Any() && row.Text.All(char.IsAsciiHexDigitLower));
    }

    private static ItemLabels Read(params string[] rows)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "items.csv");
        File.WriteAllLines(file, ["document,item,themes,unsure,language", .. rows]);
        return ItemLabels.Read(file);
    }
}
