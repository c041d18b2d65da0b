using ReportMiner.CorpusMaker.Gold;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Tests;

[Collection(nameof(CorpusFolder))]
public sealed class GoldTests(CorpusFolder corpus)
{
    private static readonly string[] Kinds = ["recommendation", "conclusion", "operative", "proposal", "cited"];

    private static readonly string[] Themes =
    [
        "sovereignty", "isp-cooperation", "capacity-building", "data-retention", "legislation", "electronic-evidence",
        "mutual-legal-assistance", "law-enforcement-cooperation",
        "international-instruments", "human-rights", "prevention", "partnerships", "financial-crime", "vulnerable-groups",
        "critical-infrastructure", "mandate-and-process",
    ];

    [Fact]
    public void Kinds_and_themes_are_those_of_the_vocabulary()
    {
        List<GoldItem> items = [.. corpus.Documents.SelectMany(GoldItems.Of)];
        items.Select(i => i.Gold.Kind).Should().OnlyContain(k => Kinds.Contains(k));
        items.SelectMany(i => i.Gold.Themes.Concat(i.Gold.May)).Should().OnlyContain(t => Themes.Contains(t));
        items.Select(i => i.Gold.Strength).Should().OnlyContain(s => s.Length > 0);
        items.Where(i => i.Gold.Themes.Intersect(i.Gold.May).Any()).Should().BeEmpty();
    }

    [Fact]
    public void Spans_stand_in_their_paragraphs()
    {
        IEnumerable<SourceBlock> blocks = corpus.Documents.SelectMany(d => d.Body).Where(b => b.Gold?.Span is not null);
        blocks.Should().OnlyContain(b => b.Text.Contains(b.Gold!.Span!, StringComparison.Ordinal));
    }

    [Fact]
    public void Items_without_a_predecessor_are_those_called_new()
    {
        foreach (SourceDocument document in corpus.Documents.Where(d => !d.Links.IsEmpty))
        {
            IEnumerable<string?> keys = GoldItems.Of(document).Where(i => i.Gold.Kind == "recommendation").Select(i => i.Key);
            keys.Except(document.Links.Select(l => l.To)).Should().BeEquivalentTo(document.New, document.Name);
        }
    }

    [Fact]
    public void A_list_item_belongs_to_its_paragraph_and_cites_it()
    {
        GoldItem item = Item("expert-panel-2021-en", "2021-7i");
        item.Path.Should().Equal("7", "i");
        item.Citation.Should().Be("7 (i)");
        item.Section.Should().Equal("II. Recommendations", "B. International cooperation and electronic evidence");
        item.SubItems.Should().BeEmpty();
    }

    [Fact]
    public void Items_of_the_second_degree_belong_to_the_item_above()
    {
        Item("expert-panel-2021-en", "2021-7h").SubItems.Select(s => s.Label).Should().Equal("(i)", "(ii)", "(iii)");
        Item("resolution-children-2021-ru", "ch21-3").SubItems.Select(s => s.Label).Should().Equal("a)", "i)", "ii)", "b)", "c)");
        Item("expert-panel-2021-en", "2021-8h").SubItems.Should().BeEmpty();
    }

    [Fact]
    public void A_decimal_label_is_split_between_paragraph_and_item()
    {
        GoldItem item = Item("review-corvania-2024-en", "rc24-98.10");
        item.Path.Should().Equal("98", "10");
        item.Citation.Should().Be("98.10");
        Item("review-corvania-thematic-2024-en", "rct24-98.10").Text.Should().StartWith("Ensure that the interception").And
            .EndWith("(Ireland).");
    }

    [Fact]
    public void A_look_alike_is_printed_and_put_right_in_gold()
    {
        SourceBlock block = corpus.Document("summary-working-group-2023-ru").Body.Single(b => b.Homoglyph is not null);
        block.Label.Should().Be("\u0435)");
        Item("summary-working-group-2023-ru", "wg23-13-9").SubItems[4].Label.Should().Be("e)");
        File.ReadAllText(Path.Combine(CorpusFolder.Root, "samples/summary-working-group-2023-ru.txt")).Should()
            .Contain("    \u0435) информирование");
    }

    [Fact]
    public void A_reply_that_quotes_labels_has_no_item() =>
        GoldItems.Of(corpus.Document("review-corvania-reply-2024-en")).Should().BeEmpty();

    private GoldItem Item(string document, string key) => GoldItems.Of(corpus.Document(document)).Single(i => i.Key == key);
}
