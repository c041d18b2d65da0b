using System.Net;
using System.Net.Sockets;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>Nothing outside the file is opened or requested, even if the file says so; a server that listens here would notice.</summary>
public sealed class DocxOutsideTests : IDisposable
{
    private const string Secret = "the secret of the northern mole";

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly string _secretFile = Path.GetTempFileName();

    public DocxOutsideTests()
    {
        _server.Start();
        File.WriteAllText(_secretFile, Secret);
    }

    public static TheoryData<string, string> Entities
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string part in (string[])[
                "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footnotes.xml",
                "word/comments.xml", "word/h1.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"
            ])
            {
                data.Add(part, "<!DOCTYPE r [<!ENTITY e SYSTEM \"{0}\">]>");
                data.Add(part, "<!DOCTYPE r SYSTEM \"{0}\">");
                data.Add(part, "<!DOCTYPE r [<!ENTITY % p SYSTEM \"{0}\"> %p;]>");
                data.Add(part, "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>");
            }

            return data;
        }
    }

    public void Dispose()
    {
        _server.Stop();
        File.Delete(_secretFile);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void Entities_are_refused_in_every_part_that_is_read(string part, string declaration)
    {
        foreach (string address in (string[])[Address, new Uri(_secretFile).AbsoluteUri])
        {
            byte[] bytes =
                Whole()
                    .Raw(
                        part,
                        $"<?xml version=\"1.0\"?>{string.Format(null, declaration, address)}<w:r "
                            + $"xmlns:w=\"{Word}\"><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:r>")
                    .Bytes();

            var reading = () => new DocxManuscriptReader().Read(bytes, CancellationToken.None);
            reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(DiagnosticCatalogue.Broken.Code);
        }

        ShouldHaveAskedNobody();
    }

    [Theory]
    [InlineData("attachedTemplate")]
    [InlineData("image")]
    [InlineData("oleObject")]
    [InlineData("subDocument")]
    [InlineData("frame")]
    [InlineData("aFChunk")]
    [InlineData("header")]
    [InlineData("styles")]
    [InlineData("footnotes")]
    public void What_stands_outside_is_said_and_not_fetched(string kind)
    {
        foreach (string address in (string[])[Address, new Uri(_secretFile).AbsoluteUri, _secretFile, "\\\\127.0.0.1\\share\\x"])
        {
            Manuscript manuscript = new DocxFile(P("x")).Relation("r90", kind, address, external: true).Read();

            manuscript.Texts().Should().Equal("x");
            manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.EmbeddedContent.Code).Which.Message.Should()
                .Contain("links to outside files (1)");
        }

        ShouldHaveAskedNobody();
    }

    [Fact]
    public void A_template_outside_is_told_where_word_names_it()
    {
        Manuscript manuscript = new DocxFile(P("x")).Settings("<w:attachedTemplate r:id=\"r1\"/>")
            .Raw(
                "word/_rels/settings.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                    + $"Target=\"{Address}\" TargetMode=\"External\"/></Relationships>")
            .Read();

        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.EmbeddedContent.Code).Which.Message.Should()
            .Contain("links to outside files (1)");
        ShouldHaveAskedNobody();
    }

    [Theory]
    [InlineData("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"")]
    [InlineData("INCLUDETEXT \"/etc/passwd\"")]
    [InlineData("INCLUDEPICTURE \"http://127.0.0.1:9/x.png\" \\d")]
    public void A_field_shows_what_it_last_showed_and_does_nothing(string instruction)
    {
        string field =
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar "
            + $"w:fldCharType=\"separate\"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

        Manuscript manuscript = new DocxFile(field).Read();

        manuscript.Texts().Should().Equal("shown");
        manuscript.CharactersDecoded.Should().Be("shown".Length);
    }

    [Theory]
    [InlineData(
        "vbaProject",
        "vbaProject.bin",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "application/vnd.ms-office.vbaProject",
        "macros (1)")]
    [InlineData(
        "oleObject",
        "embeddings/o.bin",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject",
        "application/vnd.openxmlformats-officedocument.oleObject",
        "embedded files (1)")]
    [InlineData(
        "package",
        "embeddings/s.xlsx",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "embedded files (1)")]
    public void Macros_and_embedded_files_are_said_and_not_opened(string id, string target, string type, string content, string said)
    {
        Manuscript manuscript = new DocxFile(P("x"))
            .Raw("word/" + target, "MZ not what it says")
            .Raw(
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
                    + $"PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/><Override PartName=\"/word/{target}\" ContentType=\"{content}\"/></Types>")
            .Raw(
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" "
                    + $"Type=\"{type}\" Target=\"{target}\"/></Relationships>")
            .Read();

        manuscript.Texts().Should().Equal("x");
        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.EmbeddedContent.Code).Which.Message.Should()
            .Be($"Not read: {said}.");
    }

    [Fact]
    public void Unseen_characters_are_said()
    {
        Manuscript manuscript = new DocxFile(P("one \u202Eowt\u202C th\u200Bree")).Read();

        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.UnusualCharacters.Code).Which.Message.Should()
            .StartWith("3 invisible or control characters; the first is U+202E");
    }

    private string Address => $"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}/x.xml";

    private static DocxFile Whole() =>
        new DocxFile(P("x") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>").Styles("").Numbering("")
            .Settings("").Footnotes("").Comments("").Header("h1", P("head"));

    private void ShouldHaveAskedNobody() => _server.Pending().Should().BeFalse();
}
