using System.IO.Compression;
using System.Text;
using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests;

public sealed class DocumentReadersTests
{
    [Fact]
    public void Every_format_has_one_reader() =>
        DocumentReaders.All.Select(reader => reader.Reader.Format).Should()
            .BeEquivalentTo(Enum.GetValues<SourceFormat>().Where(format => format != SourceFormat.Unknown));

    [Fact]
    public void Folders_are_searched_for_these_files() =>
        DocumentReaders.Extensions.Should()
            .BeEquivalentTo(
                ".pdf",
                ".docx",
                ".docm",
                ".dotx",
                ".dotm",
                ".txt",
                ".text",
                ".asc",
                ".md",
                ".markdown",
                ".html",
                ".htm",
                ".xhtml",
                ".odt",
                ".ott",
                ".fodt",
                ".doc",
                ".dot",
                ".rtf",
                ".wpd",
                ".wp",
                ".wp5",
                ".wp6");

    [Theory]
    [InlineData("A_80_604.PDF", true)]
    [InlineData("folder/report.Docx", true)]
    [InlineData("first-session.doc", true)]
    [InlineData("minutes.RTF", true)]
    [InlineData("statement.odt", true)]
    [InlineData("old.wpd", true)]
    [InlineData("mail.eml", true)]
    [InlineData("all.zip", true)]
    [InlineData("data.xlsx", true)]
    [InlineData("paper.tex", true)]
    [InlineData("~$report.docx", false)]
    [InlineData("photo.heic", false)]
    [InlineData("program.exe", false)]
    [InlineData("docx", false)]
    public void A_name_in_a_folder_is_taken_by_its_end(string name, bool expected) => DocumentReaders.Searches(name).Should().Be(expected);

    [Theory]
    [InlineData("A.CN.4.L.900", "%PDF-1.4", true)]
    [InlineData("REPORT", "{\\rtf1\\ansi", true)]
    [InlineData("REPORT", "PK\u0003\u0004....", true)]
    [InlineData("REPORT", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", true)]
    [InlineData("REPORT", "plain", false)]
    [InlineData("library.jar", "PK\u0003\u0004....", false)]
    [InlineData("Thumbs.db", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", false)]
    [InlineData("ru.pdf.part", "%PDF-1.4", false)]
    [InlineData("REPORT", "", false)]
    public void A_name_that_says_nothing_is_taken_by_the_first_bytes(string name, string head, bool expected) =>
        DocumentReaders.Searches(name, Encoding.Latin1.GetBytes(head)).Should().Be(expected);

    [Fact]
    public void The_name_does_not_matter_to_the_reading()
    {
        DocumentReaders.Read(new DocxFile(DocxFile.P("by content")).Bytes(), CancellationToken.None).Format.Should().Be(SourceFormat.Docx);
        DocumentReaders.For(Encoding.UTF8.GetBytes("Plain words.")).Format.Should().Be(SourceFormat.Text);
    }

    [Theory]
    [InlineData("x.md", SourceFormat.Markdown)]
    [InlineData("x.MARKDOWN", SourceFormat.Markdown)]
    [InlineData("x.txt", SourceFormat.Text)]
    [InlineData("mail.eml", SourceFormat.Unknown)]
    [InlineData("page.mhtml", SourceFormat.Unknown)]
    [InlineData("notes.doc", SourceFormat.Text)]
    [InlineData("notes.rtf", SourceFormat.Text)]
    public void The_name_decides_what_content_cannot(string name, SourceFormat expected) =>
        FormatDetector.Detect(Encoding.UTF8.GetBytes("1. States should keep a register.\n"), name).Should().Be(expected);

    [Fact]
    public void A_file_named_as_Markdown_is_read_as_Markdown()
    {
        Manuscript manuscript =
            DocumentReaders.Read(
                Encoding.UTF8.GetBytes("## Recommendations\n\n(a) *States* should keep a [register](https://example.org);\n"),
                "x.md",
                ReadingLimits.Default,
                CancellationToken.None);

        manuscript.Lines.Select(manuscript.TextOf).Should().Equal("Recommendations", "(a) States should keep a register;");
    }

    public static TheoryData<string, byte[], string> Named => new()
    {
        { "a.xlsx", Zip(("xl/workbook.xml", "<a/>")), "This is a spreadsheet; save the sheet with the text as DOCX or PDF." },
        { "a.zip", Zip(("report.docx", "x")), "This is an archive; unpack it, and name the folder." },
        { "a.epub", Zip(("mimetype", "application/epub+zip")), "This is an electronic book (EPUB); save it as DOCX or HTML." },
        {
            "a.wpd",
            [1, 2, 3, 4, 0, 0, 0, 9, 200, 201],
            "This is a document of WordPerfect (WPD); install LibreOffice, which opens it for this program, or save it as DOCX."
        },
        { "a.msg", DocxHostileTests.Ole("__nameid_version1.0"), "This is an e-mail message; save its text, or the files attached to it." },
        {
            "a.eml",
            Encoding.ASCII.GetBytes("From: a@example.org\nSubject: x\n\n1. States should.\n"),
            "This is an e-mail message; save its text, or the files attached to it."
        },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Documents_of_other_kinds_are_refused_by_name_with_the_way_out(string name, byte[] bytes, string message)
    {
        var reading = () => DocumentReaders.Read(bytes, name, ReadingLimits.Default, CancellationToken.None);
        Diagnostic refusal = reading.Should().Throw<UnreadableFileException>().Which.Diagnostic;
        refusal.Code.Should().Be(DiagnosticCatalogue.UnsupportedFormat.Code);
        refusal.Message.Should().Be(message);
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static TheoryData<byte[], string> Refused => new()
    {
        { [], DiagnosticCatalogue.EmptyFile.Code },
        { DocxHostileTests.Ole("EncryptedPackage"), DiagnosticCatalogue.Encrypted.Code },
        { DocxHostileTests.Ole("Workbook"), DiagnosticCatalogue.UnsupportedFormat.Code },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D], DiagnosticCatalogue.UnsupportedFormat.Code },
        { [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 37 % 256))], DiagnosticCatalogue.UnknownFormat.Code },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_read_is_refused_with_its_reason(byte[] bytes, string code)
    {
        var finding = () => DocumentReaders.For(bytes);
        finding.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(code);
    }
}
