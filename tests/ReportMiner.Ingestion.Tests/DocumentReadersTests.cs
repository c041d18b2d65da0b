using System.Text;
using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests;

public sealed class DocumentReadersTests
{
    [Fact]
    public void Every_format_has_one_reader() =>
        DocumentReaders.All.Select(reader => reader.Reader.Format).Should().BeEquivalentTo(Enum.GetValues<SourceFormat>().Where(format => format != SourceFormat.Unknown));

    [Fact]
    public void Folders_are_searched_for_these_files() =>
        DocumentReaders.Extensions.Should().BeEquivalentTo(".pdf", ".docx", ".txt", ".md", ".markdown", ".html", ".htm");

    [Theory]
    [InlineData("A_80_604.PDF", true)]
    [InlineData("folder/report.Docx", true)]
    [InlineData("data.xlsx", false)]
    [InlineData("docx", false)]
    public void A_name_in_a_folder_is_taken_by_its_end(string name, bool expected) => DocumentReaders.Searches(name).Should().Be(expected);

    [Fact]
    public void The_name_does_not_matter_to_the_reading()
    {
        DocumentReaders.Read(new DocxFile(DocxFile.P("by content")).Bytes(), CancellationToken.None).Format.Should().Be(SourceFormat.Docx);
        DocumentReaders.For(Encoding.UTF8.GetBytes("Plain words.")).Format.Should().Be(SourceFormat.Text);
    }

    public static TheoryData<byte[], string> Refused => new()
    {
        { [], DiagnosticCatalogue.EmptyFile.Code },
        { DocxHostileTests.Ole("EncryptedPackage"), DiagnosticCatalogue.Encrypted.Code },
        { DocxHostileTests.Ole("WordDocument"), DiagnosticCatalogue.UnsupportedFormat.Code },
        { Encoding.ASCII.GetBytes("{\\rtf1 text}"), DiagnosticCatalogue.UnsupportedFormat.Code },
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
