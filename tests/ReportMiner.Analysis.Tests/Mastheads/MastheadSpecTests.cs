using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Mastheads;

public sealed class MastheadSpecTests
{
    public static IEnumerable<object[]> Cases => SpecFile.CasesByFormat("mastheads.md", "masthead");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_head_says_what_a_reader_sees(string name, string format, string text, string masthead)
    {
        Masthead head = MastheadReader.Read(Read(format, text));
        string date = head.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        $"{head.Symbol?.Text} | {head.Body} | {head.Session} | {head.Title} | {date}".Trim().Should().Be(masthead.Trim(), name);
    }

    private static Manuscript Read(string format, string text) => format switch
    {
        "html" => new HtmlManuscriptReader().Read(Encoding.UTF8.GetBytes(text), CancellationToken.None),
        "docx" => new DocxManuscriptReader().Read(Docx(text), CancellationToken.None),
        _ => new TextManuscriptReader().Read(Encoding.UTF8.GetBytes(text), CancellationToken.None),
    };

    /// <summary>Lines between bars are rows of a table; every other line is a paragraph.</summary>
    private static byte[] Docx(string text)
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            document.AddMainDocumentPart().Document = new Document(body);
            Table? table = null;
            foreach (string line in text.Split('\n').Where(l => l.Length > 0))
            {
                if (line.StartsWith('|'))
                {
                    table ??= body.AppendChild(new Table());
                    table.AppendChild(new TableRow(line.Trim('|').Split('|').Select(c => new TableCell(Paragraph(c.Trim())))));
                }
                else
                {
                    table = null;
                    body.AppendChild(Paragraph(line));
                }
            }
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text)));
}
