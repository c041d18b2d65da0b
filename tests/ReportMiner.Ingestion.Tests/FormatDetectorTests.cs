using System.IO.Compression;
using System.Text;
using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests;

public sealed class FormatDetectorTests
{
    private const string Russian =
        "1. Государствам-участникам следует принять меры к обмену сведениями, полученными в ходе работы.\n2. Секретариату предлагается "
        + "доложить.\n";

    static FormatDetectorTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", SourceFormat.Pdf)]
    [InlineData("\r\njunk before\n%PDF-1.4\n", SourceFormat.Pdf)]
    [InlineData("The header %PDF-x is explained in the annex.", SourceFormat.Text)]
    [InlineData("<!DOCTYPE html><title>Report</title>", SourceFormat.Html)]
    [InlineData("\n  <HTML lang=\"ru\">", SourceFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html/>", SourceFormat.Html)]
    [InlineData("<div><p>One</p><p>Two</p></div>", SourceFormat.Html)]
    [InlineData("<p> is how a paragraph is marked in that format.", SourceFormat.Text)]
    [InlineData("<?xml version=\"1.0\"?><feed/>", SourceFormat.Unknown)]
    [InlineData("# Report\n\n## Findings\n\nStates should **act** soon.", SourceFormat.Markdown)]
    [InlineData("**Part one**\n**Part two**\nsee [the list](https://example.org/list)", SourceFormat.Markdown)]
    [InlineData("* Reissued.\n** The annex is issued as received.\n*** See A/1.", SourceFormat.Text)]
    [InlineData("Item #1 of [the agenda] (see the annex).", SourceFormat.Text)]
    [InlineData("{\\rtf1 text}", SourceFormat.Rtf)]
    [InlineData("   \n\n", SourceFormat.Unknown)]
    [InlineData("", SourceFormat.Unknown)]
    public void The_content_tells_the_format(string content, SourceFormat expected) =>
        FormatDetector.Detect(Encoding.UTF8.GetBytes(content)).Should().Be(expected);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Text_is_text_in_every_encoding(string encoding)
    {
        FormatDetector.Detect(Encoding.GetEncoding(encoding).GetBytes(Russian)).Should().Be(SourceFormat.Text);
        FormatDetector.Detect(Encoding.GetEncoding(encoding).GetBytes("# Отчёт\n\n" + Russian + "\n## Вывод\n\n**Срочно**\n")).Should()
            .Be(SourceFormat.Markdown);
    }

    [Fact]
    public void Some_control_characters_do_not_make_a_text_binary_but_many_do()
    {
        FormatDetector.Detect(Encoding.UTF8.GetBytes(Russian + "\0")).Should().Be(SourceFormat.Text);
        FormatDetector.Detect([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 256))]).Should().Be(SourceFormat.Unknown);
    }

    [Fact]
    public void A_package_is_told_by_its_parts()
    {
        var word = new DocxFile(DocxFile.P("x")).Bytes();
        FormatDetector.Detect(word).Should().Be(SourceFormat.Docx);
        FormatDetector.Detect(word[..^30]).Should().Be(SourceFormat.Docx, "a broken document of Word is still one");
        FormatDetector.Detect(Zip("[Content_Types].xml", "spreadsheetml.sheet.main+xml")).Should().Be(SourceFormat.Unknown);
        FormatDetector.Detect(Zip("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")).Should()
            .Be(SourceFormat.Docx);
        FormatDetector.Detect(Zip("readme.txt", "hello")).Should().Be(SourceFormat.Unknown);
    }

    private static byte[] Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
