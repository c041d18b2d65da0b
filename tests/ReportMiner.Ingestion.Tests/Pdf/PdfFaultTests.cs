using System.Text;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Tests.Pdf;

public sealed class PdfFaultTests
{
    private const string Prose = "A line of running text that is as wide as the column of the page allows";

    [Fact]
    public void A_document_of_pictures_is_refused_as_scanned() =>
        CodeOf(new PdfSketch().Page().Image(0, 0, 600, 800).Page().Text(50, 40, "A/1/2").Image(0, 0, 600, 800)).Should()
            .Be(DiagnosticCatalogue.ScannedDocument.Code);

    [Fact]
    public void A_scanned_page_among_others_is_named()
    {
        var manuscript = new PdfSketch().Page().Text(100, 100, Prose).Page().Image(0, 0, 600, 800).Page().Read();

        manuscript.ScannedPages.Should().Equal(2);
        manuscript.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(static d => d.Code == DiagnosticCatalogue.ScannedPage.Code && d.Page == 2);
        manuscript.PageCount.Should().Be(3);
    }

    [Fact]
    public void A_picture_on_a_page_of_text_makes_no_scan() =>
        new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose, Prose).Image(100, 300, 300, 300).Read().ScannedPages.Should().BeEmpty();

    [Fact]
    public void A_blank_document_is_refused_as_empty() =>
        CodeOf(new PdfSketch().Page().Stroke(60, 60, 500, 60)).Should().Be(DiagnosticCatalogue.EmptyFile.Code);

    [Fact]
    public void Text_of_a_recogniser_is_read_with_a_warning_about_mixed_words()
    {
        var manuscript =
            new PdfSketch().Page().Image(0, 0, 600, 800).Text(100, 100, "Дoклaд o рaбoтe сoвещaния " + Prose, mode: 3)
                .Lines(100, 130, 12, Prose, Prose).Read();

        manuscript.ScannedPages.Should().BeEmpty();
        manuscript.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCatalogue.MixedScripts.Code);
    }

    [Fact]
    public void Letters_without_a_meaning_are_reported_with_their_page()
    {
        var manuscript =
            new PdfSketch().Page().Text(100, 100, Prose).Page().Text(100, 100, "\u0001\u0002\u0001", style: 'U').Text(100, 200, Prose)
                .Read();

        manuscript.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(static d => d.Code == DiagnosticCatalogue.UndecodedGlyphs.Code && d.Page == 2);
    }

    [Fact]
    public void A_bar_code_without_a_meaning_at_the_foot_is_no_fault() =>
        new PdfSketch().Page().Text(100, 100, Prose).Text(60, 780, "\u0001\u0002\u0001", 28, 'U').Read().Diagnostics.Should().BeEmpty();

    [Fact]
    public void An_encrypted_file_is_told_from_a_broken_one()
    {
        string key = string.Concat(Enumerable.Repeat("5A", 32));
        var sketch = new PdfSketch
        {
            TrailerExtra = $"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"
        };

        CodeOf(sketch.Page().Text(100, 100, Prose)).Should().Be(DiagnosticCatalogue.Encrypted.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void What_is_no_PDF_is_broken(string text) =>
        CodeOf(Encoding.Latin1.GetBytes(text)).Should().Be(DiagnosticCatalogue.Broken.Code);

    [Fact]
    public void Damaged_files_end_as_a_manuscript_or_as_unreadable()
    {
        // Any other exception fails the test.
        byte[] whole =
            new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose).Stroke(60, 60, 500, 60).Page().Clip(10, 10, 50, 50)
                .Text(100, 100, Prose).Bytes();
        var random = new Random(17);
        for (int i = 0; i < 150; i++)
        {
            byte[] damaged = [.. whole];
            for (int bytes = random.Next(1, 12); bytes > 0; bytes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
        }
    }

    [Theory]
    [InlineData(1e13)]
    [InlineData(1e18)]
    public async Task A_letter_miles_away_does_not_keep_the_reader_busy(double place)
    {
        // Found by mutation: every three points up to that letter were tried as a gutter.
        byte[] pdf = new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose, Prose).Text(place, 200, "x").Bytes();

        string text =
            await Task.Run(() => new PdfManuscriptReader().Read(pdf, CancellationToken.None).Text).WaitAsync(TimeSpan.FromSeconds(60));

        text.Should().Contain(Prose);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        Action reading = () =>
            new PdfManuscriptReader().Read(new PdfSketch().Page().Text(100, 100, Prose).Bytes(), new CancellationToken(canceled: true));

        reading.Should().Throw<OperationCanceledException>();
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            new PdfManuscriptReader().Read(bytes, CancellationToken.None);
        }
        catch (UnreadableFileException)
        {
        }
    }

    private static string? CodeOf(PdfSketch sketch) => CodeOf(sketch.Bytes());

    private static string? CodeOf(byte[] bytes)
    {
        try
        {
            new PdfManuscriptReader().Read(bytes, CancellationToken.None);
            return null;
        }
        catch (UnreadableFileException fault)
        {
            return fault.Diagnostic.Code;
        }
    }
}
