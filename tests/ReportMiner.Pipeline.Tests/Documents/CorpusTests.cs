using System.Text.Json;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Tests.Documents;

/// <summary>Invariants over every sample of the corpus, and the samples against their gold.</summary>
public sealed class CorpusTests
{
    private static readonly string Corpus = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>
    /// Prose that the gold cuts otherwise: it joins two sentences of one recommendation, or leaves out the reason before it.
    /// </summary>
    private static readonly Dictionary<string, int> CutOtherwise = new(StringComparer.Ordinal)
    {
        ["advisory-committee-2022-en.docx"] = 3,
        ["advisory-committee-2022-en.pdf"] = 3,
    };

    public static TheoryData<string> Samples =>
        [
            .. Directory.GetFiles(Path.Combine(Corpus, "samples")).Where(f => !f.EndsWith(".meta.json", StringComparison.Ordinal))
                .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_document_keeps_the_invariants(string sample)
    {
        DocumentOutcome outcome = Process(sample);
        Document document = outcome.Document;

        document.Completeness.Characters.Unaccounted.Should().Be(0);
        TextSpan[] spans = [.. document.Blocks.SelectMany(b => b.Spans).OrderBy(s => s.Start)];
        spans.Zip(spans.Skip(1)).All(p => p.First.End <= p.Second.Start).Should().BeTrue();
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            block.Parent.Should().BeLessThan(i);
            block.Section.All(h => h < i && document.Blocks[h].Kind == BlockKind.Heading).Should().BeTrue(block.Text);
            block.Pages.All(p => p >= 1 && p <= document.Source.PageCount).Should().BeTrue(block.Text);
            (block.Kind == BlockKind.Item || block.Parent < 0).Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_item_can_be_pointed_to(string sample)
    {
        DocumentOutcome outcome = Process(sample);

        outcome.Items.Select(i => i.Id).Should().OnlyHaveUniqueItems();
        foreach (Recommendation item in outcome.Items)
        {
            item.Text.Should().NotBeNullOrWhiteSpace().And.NotContain("\n");
            item.Provenance.End.Should().BeGreaterThan(item.Provenance.Start);
            (item.Provenance.Pages.IsEmpty == (outcome.Document.Source.PageCount == 0)).Should().BeTrue(item.Text);
            item.Label.Should().NotContain(" ");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Recommendations_are_those_of_the_gold_word_for_word(string sample)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus, "gold", "recommendations", sample + ".json")));
        var expected =
            gold.RootElement.GetProperty("recommendations").EnumerateArray()
                .Select(g => (g.GetProperty("label").GetString()!, Bare(g.GetProperty("text").GetString()!))).ToList();
        var found =
            Process(sample).Items.Where(i => i.Kind is not (RecommendationKind.Cited or RecommendationKind.Proposal))
                .Select(i => (i.Label, Bare(i.Text))).ToList();

        expected.Except(found).Count().Should()
            .BeLessThanOrEqualTo(CutOtherwise.GetValueOrDefault(sample), string.Join("; ", expected.Except(found)));
        found.Except(expected).Count().Should()
            .BeLessThanOrEqualTo(CutOtherwise.GetValueOrDefault(sample), string.Join("; ", found.Except(expected)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Paragraphs_and_items_have_the_numbers_of_the_gold(string sample)
    {
        string name = Path.GetFileNameWithoutExtension(sample);
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus, "gold", "documents", name + ".document.json")));
        string[] expected = [.. gold.RootElement.GetProperty("blocks").EnumerateArray()
            .Where(b => b.GetProperty("kind").GetString() is "paragraph" or "item" && b.GetProperty("path").GetArrayLength() > 0)
            .Select(b => string.Join('/', b.GetProperty("path").EnumerateArray().Select(p => p.GetString())))];

        Process(sample).Document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Item && !b.Path.IsEmpty && b.Label != "•")
            .Select(b => string.Join('/', b.Path)).Should().Equal(expected);
    }

    private static DocumentOutcome Process(string sample) =>
        DocumentProcessor.Process(Path.Combine(Corpus, "samples", sample), CancellationToken.None);

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', ';', '.', ',');
}
