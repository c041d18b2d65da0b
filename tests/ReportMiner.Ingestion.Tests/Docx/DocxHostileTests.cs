using System.IO.Compression;
using System.Text;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxHostileTests
{
    [Fact]
    public void A_truncated_package_is_broken()
    {
        var bytes = new DocxFile(P("text")).Bytes();
        ShouldRefuse(bytes[..(bytes.Length / 2)], DiagnosticCatalogue.Broken);
    }

    [Fact]
    public void Bytes_changed_anywhere_are_read_or_refused_but_never_an_accident()
    {
        var sound = new DocxFile(P("text") + Item(5, 0)).Numbering(Abstract(1, Level(0, "decimal", "%1.")) + Num(5, 1)).Bytes();
        for (var at = 0; at < sound.Length; at += 3)
        {
            var bytes = (byte[])sound.Clone();
            bytes[at] ^= 0x5A;
            var reading = () => new DocxManuscriptReader().Read(bytes, CancellationToken.None);
            try
            {
                reading().Lines.Should().NotBeEmpty();
            }
            catch (UnreadableFileException refusal)
            {
                refusal.Diagnostic.Severity.Should().Be(Severity.Fatal);
            }
        }
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>open")]
    [InlineData("<w:p/></w:body></w:document><!-- two --><x/>")]
    public void Xml_that_is_not_well_formed_is_broken(string rest) =>
        ShouldRefuse(
            new DocxFile("").Raw("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{rest}").Bytes(),
            DiagnosticCatalogue.Broken);

    [Fact]
    public void A_document_type_is_refused()
    {
        const string laughs = "<!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        ShouldRefuse(
            new DocxFile("")
                .Raw(
                    "word/document.xml",
                    $"{laughs}<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>")
                .Bytes(),
            DiagnosticCatalogue.Broken);
    }

    [Theory]
    [InlineData("sdt", 100_000)]
    [InlineData("smartTag", 300)]
    public void Deep_nesting_is_refused(string element, int depth)
    {
        var body = new StringBuilder();
        body.Insert(0, $"<w:{element}>", depth).Append(P("deep")).Insert(body.Length, $"</w:{element}>", depth);
        ShouldRefuse(new DocxFile(body.ToString()).Bytes(), DiagnosticCatalogue.TooLarge);
    }

    [Fact]
    public void Nesting_below_the_limit_is_read()
    {
        var body = new StringBuilder();
        body.Insert(0, "<w:sdt><w:sdtContent>", 90).Append(P("deep")).Insert(body.Length, "</w:sdtContent></w:sdt>", 90);
        new DocxFile(body.ToString()).Read().Texts().Should().Equal("deep");
    }

    [Fact]
    public void A_part_that_unpacks_to_many_times_its_size_is_refused() =>
        ShouldRefuse(new DocxFile(P(new string('x', 6 << 20))).Bytes(), DiagnosticCatalogue.TooLarge);

    [Fact]
    public void A_part_past_the_limit_is_refused_also_where_the_directory_lies()
    {
        var limits = DocxLimits.Default with { PartBytes = 10_000 };
        var bytes = new DocxFile(P(Random(20_000))).Bytes();
        ShouldRefuse(bytes, DiagnosticCatalogue.TooLarge, limits);

        // The census counts while it inflates.
        var census = () =>
            PartCensus.Take(new MemoryStream(Encoding.UTF8.GetBytes($"<x>{Random(20_000)}</x>")), limits, CancellationToken.None);
        census.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(DiagnosticCatalogue.TooLarge.Code);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var file = new DocxFile(P("x"));
        for (var i = 0; i < 40; i++)
        {
            file.Raw($"word/extra{i}.bin", "");
        }

        ShouldRefuse(file.Bytes(), DiagnosticCatalogue.TooLarge, DocxLimits.Default with { Entries = 30 });
    }

    [Fact]
    public void Two_entries_of_one_name_are_broken()
    {
        using var stream = new MemoryStream();
        stream.Write(new DocxFile(P("one")).Bytes());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.CreateEntry("word/document.xml");
        }

        ShouldRefuse(stream.ToArray(), DiagnosticCatalogue.Broken);
    }

    [Fact]
    public void Links_to_the_outside_are_said_and_not_followed()
    {
        var manuscript = new DocxFile(P("x"))
            .Relation("r8", "attachedTemplate", "http://127.0.0.1:9/evil.dotm", external: true)
            .Relation("r9", "hyperlink", "http://127.0.0.1:9/", external: true).Read();

        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.EmbeddedContent.Code)
            .Which.Message.Should().Be("Not read: links to outside files (1).");
    }

    [Fact]
    public void A_malformed_link_does_not_stop_the_reading() =>
        new DocxFile(P("x")).Relation("r9", "hyperlink", "mailto:one@@two, three@", external: true).Read().Texts().Should().Equal("x");

    [Fact]
    public void Names_that_point_out_of_the_package_do_no_harm() =>
        new DocxFile(P("x")).Raw("../../escape.bin", "boo").Read().Texts().Should().Equal("x");

    [Fact]
    public void Compound_files_are_named_for_what_they_are()
    {
        ShouldRefuse(Ole("EncryptedPackage"), DiagnosticCatalogue.Encrypted);
        ShouldRefuse(Ole("Workbook"), DiagnosticCatalogue.UnsupportedFormat);
    }

    [Fact]
    public void A_document_without_text_is_no_success() => ShouldRefuse(new DocxFile("<w:p/>").Bytes(), DiagnosticCatalogue.EmptyFile);

    [Fact]
    public void A_reading_can_be_ended()
    {
        var reading = () => new DocxManuscriptReader().Read(new DocxFile(P("x")).Bytes(), new CancellationToken(canceled: true));
        reading.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Absurd_numbers_are_bounded()
    {
        var manuscript = new DocxFile(
            Item(5, 0) + Item(5, 0)
                + P(
                    "x", "<w:numPr><w:ilvl w:val=\"99999\"/><w:numId w:val=\"5\"/></w:numPr><w:ind w:left=\"x\"/>",
                    "<w:sz w:val=\"NaN\"/>"))
            .Numbering(Abstract(1, Level(0, "lowerLetter", "%1.", start: int.MaxValue)) + Num(5, 1)).Read();

        manuscript.Labels().Should().Equal("2147483647.", "2147483647.", null);
    }

    internal static byte[] Ole(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];

    private static void ShouldRefuse(byte[] bytes, DiagnosticRule rule, DocxLimits? limits = null)
    {
        var reading = () => new DocxManuscriptReader(limits ?? DocxLimits.Default).Read(bytes, CancellationToken.None);
        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(rule.Code);
    }

    /// <summary>Text that does not pack well.</summary>
    private static string Random(int length)
    {
        var random = new Random(7);
        return new string([
            .. Enumerable.Range(0, length).Select(_ => (char)random.Next('0', 'z' + 1)).Select(c => char.IsLetterOrDigit(c) ? c : 'q')
        ]);
    }
}
