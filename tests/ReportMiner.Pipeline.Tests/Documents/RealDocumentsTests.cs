using System.Text.Json;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Tests;

namespace ReportMiner.Pipeline.Tests.Documents;

/// <summary>What careful readers found in real documents; the counts are those of the documents themselves.</summary>
public sealed class RealDocumentsTests
{
    [SharedFact]
    public void Review_reports_give_every_item_of_their_lists_with_its_label()
    {
        Labels("real/A_HRC_28_15_UPR_Slovenia_2014.pdf").Should().Equal(Numbered("115.", 163));
        Labels("real/A_HRC_43_15_UPR_Slovenia_2019.pdf").Should().Equal(Numbered("121.", 58).Concat(Numbered("122.", 157)));
        Labels("real/A_HRC_24_14_UPR_Russian_Federation_2013.pdf").Should()
            .Equal(Numbered("140.", 231).Select(l => l + "."), "this report prints a full stop behind its numbers");
        Labels("real/A_HRC_8_45_UPR_Ukraine_2008.pdf").Should()
            .Equal(Enumerable.Range(1, 32).Concat(Enumerable.Range(1, 5)).Select(n => $"{n}."));
    }

    [SharedFact]
    public void The_official_lists_in_Word_hold_the_same_texts_as_the_reports()
    {
        // The lists differ from the reports in some spaces and two mended misprints; README of the shared folder.
        SameTexts("real/A_HRC_28_15_UPR_Slovenia_2014.pdf", "real/UPR20_Slovenia_thematic_list.docx").Should().BeGreaterThanOrEqualTo(161);
        SameTexts("real/A_HRC_43_15_UPR_Slovenia_2019.pdf", "real/UPR34_Slovenia_thematic_list.docx").Should().Be(215);
    }

    [SharedFact]
    public void A_reply_that_quotes_labels_holds_no_item() => Process("real/A_HRC_59_15_Add.1.pdf").Items.Should().BeEmpty();

    [SharedFact]
    public void A_report_gives_the_same_recommendations_from_PDF_and_from_Word()
    {
        var pdf = Process("real/A_80_604_Add.9.pdf").Items.Select(i => (i.Paragraph, i.Text)).ToArray();

        pdf.Should().NotBeEmpty();
        Process("real/A_80_604_Add.9.docx").Items.Select(i => (i.Paragraph, i.Text)).Should().Equal(pdf);
    }

    [SharedFact]
    public void A_resolution_of_two_degrees_gives_its_operative_paragraphs_with_their_parts() =>
        Process("real/WHA66.10.pdf").Items.Where(i => i.Kind == RecommendationKind.Operative)
            .Select(i => (i.Label, i.SubItems.Length)).Should().Equal(("1.", 3), ("2.", 10), ("3.", 13));

    [SharedFact]
    public void A_summary_of_submissions_has_its_paragraphs_without_a_gap() =>
        Process("real/A_HRC_WG.6_48_SVN_3_stakeholders.pdf").Document.Completeness.Chains.Should()
            .OnlyContain(c => c.Missing.IsEmpty && c.Duplicate.IsEmpty)
            .And.Contain(c => c.Scope == "paragraphs" && c.First == "1");

    [SharedFact]
    public void A_scan_without_text_is_refused_as_scanned()
    {
        Document scan = Process("real/A_RES_2758_XXVI_ru_image_only.pdf").Document;

        scan.Status.Should().Be(DocumentStatus.Failed);
        scan.Diagnostics.Should().ContainSingle(d => d.Code == "RM1101");
    }

    [SharedFact]
    public void Nothing_of_any_real_document_is_lost()
    {
        foreach (string file in SharedDocuments.Files("real", "*.pdf").Concat(SharedDocuments.Files("real", "*.docx"))
            .Concat(SharedDocuments.Files("seeds", "*.txt")))
        {
            Document document = DocumentProcessor.Process(file, CancellationToken.None).Document;

            document.Completeness.Characters.Unaccounted.Should().Be(0, file);
            Overlaps(document).Should().BeFalse(file);
        }
    }

    [SharedFact]
    public void The_gold_of_the_seeds_is_found_word_for_word()
    {
        foreach (string file in SharedDocuments.Files("gold", "*.json"))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(file));
            string name = gold.RootElement.GetProperty("file").GetString()!;
            string[] expected =
            [
                .. gold.RootElement.GetProperty("recommendations").EnumerateArray().Select(g => Bare(g.GetProperty("text").GetString()!))
            ];

            Process("seeds/" + name).Items.Where(i => i.Kind is not (RecommendationKind.Cited or RecommendationKind.Proposal))
                .Select(i => Bare(i.Text)).Should().Equal(expected, name);
        }
    }

    private static DocumentOutcome Process(string file) =>
        DocumentProcessor.Process(Path.Combine(SharedDocuments.Folder!, file), CancellationToken.None);

    private static IEnumerable<string> Labels(string file) =>
        Process(file).Items.Where(i => i.Kind is RecommendationKind.Recommendation or RecommendationKind.Conclusion).Select(i => i.Label);

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(n => prefix + n);

    private static int SameTexts(string report, string list)
    {
        Dictionary<string, string> texts = Process(list).Items.ToDictionary(i => i.Label, i => Letters(i.Text));
        return Process(report).Items.Count(i => texts.TryGetValue(i.Label, out string? text) && text == Letters(i.Text));
    }

    private static bool Overlaps(Document document)
    {
        var spans = document.Blocks.SelectMany(b => b.Spans).OrderBy(s => s.Start).ToArray();
        return spans.Zip(spans.Skip(1)).Any(p => p.First.End > p.Second.Start);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd(';', '.', ',');

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', ';', '.', ',');
}
