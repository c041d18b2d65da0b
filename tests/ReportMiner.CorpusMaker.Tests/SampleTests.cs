using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportMiner.CorpusMaker.Gold;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Tests;

[Collection(nameof(CorpusFolder))]
public sealed class SampleTests(CorpusFolder corpus)
{
    [Fact]
    public void Every_format_that_a_source_names_has_a_sample()
    {
        IEnumerable<string> named = corpus.Documents.SelectMany(d => d.Formats.Select(f => $"{d.Name}.{f}"));
        IEnumerable<string> there =
            Directory.GetFiles(Path.Combine(CorpusFolder.Root, "samples")).Select(f => Path.GetFileName(f)!)
                .Where(f => !f.EndsWith(".meta.json", StringComparison.Ordinal));
        there.Should().BeEquivalentTo(named);
    }

    [Fact]
    public void Every_gold_text_stands_in_every_rendering()
    {
        var lost = new List<string>();
        int checkedTexts = 0;
        foreach ((SourceDocument document, string file) in corpus.Documents.SelectMany(d => d.Formats.Select(f => (d, $"{d.Name}.{f}"))))
        {
            string body = SampleText.Body(Path.Combine(CorpusFolder.Root, "samples", file), document);
            foreach (GoldItem item in GoldItems.Of(document))
            {
                IEnumerable<string> texts = item.SubItems.Select(s => s.Text).Prepend(item.Text);
                lost.AddRange(texts.Where(t => !body.Contains(SampleText.Letters(t), StringComparison.Ordinal))
                    .Select(t => $"{file}: {t}"));
                checkedTexts += 1 + item.SubItems.Length;
            }
        }

        lost.Should().BeEmpty();
        checkedTexts.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Word_files_follow_the_schema()
    {
        var faults = new List<string>();
        foreach (string path in Directory.GetFiles(Path.Combine(CorpusFolder.Root, "samples"), "*.docx"))
        {
            using WordprocessingDocument word = WordprocessingDocument.Open(path, false);
            faults.AddRange(new OpenXmlValidator().Validate(word).Select(f => $"{Path.GetFileName(path)}: {f.Description}"));
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public void All_samples_together_stay_small() =>
        Directory.GetFiles(Path.Combine(CorpusFolder.Root, "samples")).Sum(f => new FileInfo(f).Length).Should().BeLessThan(3_000_000);
}
