using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Tests.Scans;

/// <summary>Pages of the sample reports printed, scanned and recognised.</summary>
public sealed class ScanTests : IDisposable
{
    private const string Sample = "expert-panel-2019-en.pdf";
    private const int Page = 2;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_being_asked_a_scan_is_refused_with_the_way_out()
    {
        File.WriteAllBytes(_folder.At("scan.pdf"), EmptyScan());
        Document document = DocumentProcessor.Process(_folder.At("scan.pdf"), CancellationToken.None).Document;
        (document.Status, document.Diagnostics.Single().Code).Should()
            .Be((DocumentStatus.Failed, DiagnosticCatalogue.ScannedDocument.Code));
        document.Diagnostics.Single().Message.Should().Contain("--ocr");
    }

    [ProgramFact("tesseract", "pdftoppm")]
    public void A_scan_gives_the_items_of_its_page_marked_as_recognised_and_is_never_complete()
    {
        ScannedFile.Write(Path.Combine(Folder.Samples, Sample), Page, 300, _folder.At("scan.pdf"), noise: 30, slope: 0.008);
        DocumentOutcome outcome = Recognise("scan.pdf");

        outcome.Document.Status.Should().BeOneOf(DocumentStatus.Recognised, DocumentStatus.Incomplete);
        outcome.Document.Diagnostics.Select(d => d.Code).Should().Contain(DiagnosticCatalogue.TextRecognised.Code);
        outcome.Items.Should().NotBeEmpty().And
            .OnlyContain(i => i.Ocr && i.OcrLanguage == "en" && i.OcrConfidence > 0.3 && i.OcrConfidence <= 1);
        string[] printed = Printed();
        printed.Should().HaveCountGreaterThan(8);
        outcome.Items.Count(i => printed.Contains(Letters(i.Text))).Should().BeGreaterThanOrEqualTo((int)(0.9 * printed.Length));

        string[] kept = Directory.GetFiles(_folder.At("pages"));
        kept.Should().NotBeEmpty();
        Recognise("scan.pdf").Items.Should().BeEquivalentTo(outcome.Items, "what was kept is what is read");
        File.WriteAllText(kept[0], "cut short");
        Recognise("scan.pdf").Items.Should().BeEquivalentTo(outcome.Items, "what is damaged is recognised again, to the same words");
    }

    [ProgramFact("tesseract", "pdftoppm", "pdfunite")]
    public void Printed_pages_beside_a_scanned_one_read_as_ever()
    {
        string sample = Path.Combine(Folder.Samples, "resolution-children-2021-ru.pdf");
        ScannedFile.Write(sample, 2, 150, _folder.At("scan.pdf"));
        ScannedFile.Run("pdfunite", sample, _folder.At("scan.pdf"), _folder.At("mixed.pdf"));

        DocumentOutcome plain = DocumentProcessor.Process(_folder.At("mixed.pdf"), CancellationToken.None),
            recognised = Recognise("mixed.pdf");

        Block[] read = [.. recognised.Document.Blocks];
        OnPrinted(plain).Should()
            .OnlyContain(
                b =>
                    read.Any(r =>
                        r.Kind == b.Kind && r.Label == b.Label
                            && (r.Text == b.Text || (r.Pages.Contains(3) && r.Text.StartsWith(b.Text, StringComparison.Ordinal)))),
            "the last paragraph may go on to the scanned page, the others are as they were");
        (plain.Document.Status, recognised.Document.Status == DocumentStatus.Complete).Should().Be((DocumentStatus.Incomplete, false));
        recognised.Document.Blocks.Should().Contain(b => b.Pages.Contains(3), "the scanned page is read too");
        recognised.Items.Where(i => i.Provenance.Pages.All(p => p < 3)).Should().OnlyContain(i => !i.Ocr);
    }

    private static IEnumerable<Block> OnPrinted(DocumentOutcome outcome) => outcome.Document.Blocks.Where(b => b.Pages.All(p => p < 3));

    private static string[] Printed() => [.. DocumentProcessor.Process(Path.Combine(Folder.Samples, Sample), CancellationToken.None).Items
        .Where(i => i.Provenance.Pages is [Page]).Select(i => Letters(i.Text))];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private DocumentOutcome Recognise(string name) =>
        DocumentProcessor.Process(_folder.At(name), DocumentLimits.Default with { Ocr = _folder.At("pages") }, CancellationToken.None);

    private static byte[] EmptyScan() => System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
        + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >> "
        + "endobj\n"
        + "4 0 obj << /Length 28 >>\nstream\nq 600 0 0 800 0 0 cm /I Do Q\nendstream endobj\n"
        + "5 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 "
        + ">>\nstream\n0\nendstream endobj\n"
        + "trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n");
}
