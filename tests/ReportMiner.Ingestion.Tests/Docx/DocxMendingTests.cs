using FluentAssertions;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>Broken properties and links do not cost a sound body.</summary>
public sealed class DocxMendingTests
{
    private const string Words = "1. States should keep a register of lamps.";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Main =
        $"<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        + $"Target=\"word/document.xml\"/>";
    private const string Core = $"<Relationship Id=\"r2\" Type=\"{Packages}/metadata/core-properties\" Target=\"docProps/core.xml\"/>";

    [Theory]
    [InlineData("image", "../../../../etc/passwd")]
    [InlineData("styles", "../../../../etc/passwd")]
    [InlineData("image", "media/not-there.png")]
    [InlineData("settings", "..\\..\\windows\\win.ini")]
    public void A_link_that_leads_out_of_the_package_or_nowhere_is_left_out(string type, string target)
    {
        Manuscript manuscript = new DocxFile(P(Words)).Relation("r9", type, target, external: false).Read();

        Texts(manuscript).Should().Equal(Words);
        manuscript.Diagnostics.Select(static d => d.Code).Should().Equal(DiagnosticCatalogue.EmbeddedContent.Code);
    }

    [Fact]
    public void An_outside_link_of_no_address_is_passed_over() =>
        Texts(new DocxFile(P(Words)).Relation("r9", "hyperlink", "http://[none", external: true).Read()).Should().Equal(Words);

    [Theory]
    [InlineData("<<< this is no XML")]
    [InlineData("<a/>")]
    [InlineData("")]
    public void Bad_document_properties_do_not_block_a_good_body(string properties) =>
        Texts(new DocxFile(P(Words)).Raw("_rels/.rels", $"<Relationships xmlns=\"{Packages}\">{Main}{Core}</Relationships>")
            .Raw("docProps/core.xml", properties).Read())
            .Should().Equal(Words);

    [Fact]
    public void Document_properties_that_are_not_there_or_twice_do_not_block_a_good_body()
    {
        string twice = Core + Core.Replace("r2", "r3", StringComparison.Ordinal);

        Texts(new DocxFile(P(Words)).Raw("_rels/.rels", $"<Relationships xmlns=\"{Packages}\">{Main}{Core}</Relationships>").Read())
            .Should().Equal(Words);
        Texts(new DocxFile(P(Words)).Raw("_rels/.rels", $"<Relationships xmlns=\"{Packages}\">{Main}{twice}</Relationships>")
            .Raw("docProps/core.xml", "<a/>").Read())
            .Should().Equal(Words);
    }

    [Fact]
    public void An_element_of_attributes_without_end_is_past_a_limit()
    {
        string attributes = string.Join(' ', Enumerable.Range(0, 300_000).Select(static i => $"a{i}=\"1\""));
        var reading = () => new DocxFile($"<w:p {attributes}><w:r><w:t>x</w:t></w:r></w:p>").Read();

        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(DiagnosticCatalogue.TooLarge.Code);
    }

    private static IEnumerable<string> Texts(Manuscript manuscript) => manuscript.Lines.Select(manuscript.TextOf);
}
