using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportMiner.Export.Tables;
using ReportMiner.Export.Workbook;

namespace ReportMiner.Export.Tests;

/// <summary>
/// Hostile text in every place of a run comes out of every exporter as data: parsed back by the format's own parser, and never markup,
/// formula or escape.
/// </summary>
public sealed partial class HostileExportTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileRun.Texts.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Csv_has_its_rows_and_no_formula(int text)
    {
        string hostile = HostileRun.Texts[text];
        MemoryTarget target = MemoryTarget.Of(HostileRun.Build(hostile), "csv", "matrix", "csv-ru", "long", "wide", "codebook");
        foreach (string file in target.Names.Where(n => n.EndsWith(".csv", StringComparison.Ordinal)))
        {
            List<string[]> rows = CsvTests.Rows(target.Bytes(file), file.EndsWith(".ru.csv", StringComparison.Ordinal) ? ";" : ",");
            rows.Should().HaveCountGreaterThan(1, file).And.OnlyContain(r => r.Length == rows[0].Length, file);
            rows.SelectMany(r => r).Should().OnlyContain(c => !Runs(c) && !Control().IsMatch(c), file);
        }

        CsvTests.Read(target.Bytes("recommendations.csv"))[0]["text"].Should()
            .BeOneOf(CellText.Clean(hostile), "'" + CellText.Clean(hostile));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Json_gives_the_text_back_and_describes_the_headers_as_they_stand(int text)
    {
        string hostile = HostileRun.Texts[text];
        MemoryTarget target = MemoryTarget.Of(HostileRun.Build(hostile), "jsonl", "csv", "matrix", "run", "csl", "datapackage");
        foreach (string line in target.Text("recommendations.jsonl").TrimEnd('\n').Split('\n'))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            row.RootElement.GetProperty("section")[0].GetString().Should().Be(row.RootElement.GetProperty("text").GetString());
        }

        using JsonDocument first = JsonDocument.Parse(target.Text("recommendations.jsonl").Split('\n')[0]);
        first.RootElement.GetProperty("text").GetString().Should().Be(Transcoded(hostile));
        target.Text("recommendations.jsonl").Should().NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]");
        foreach (string file in (string[])["run.json", "references.csl.json"])
        {
            using JsonDocument whole = JsonDocument.Parse(target.Text(file));
            whole.RootElement.ToString().Should().NotBeEmpty();
        }

        using JsonDocument package = JsonDocument.Parse(target.Text("datapackage.json"));
        foreach (JsonElement table in package.RootElement.GetProperty("resources").EnumerateArray()
            .Where(r => r.GetProperty("format").GetString() == "csv"))
        {
            table.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString())
                .Should().Equal(CsvTests.Rows(target.Bytes(table.GetProperty("path").GetString()!))[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Workbook_is_valid_and_shows_the_text(int text)
    {
        string hostile = HostileRun.Texts[text];
        using var document =
            SpreadsheetDocument.Open(
                new MemoryStream(MemoryTarget.Of(HostileRun.Build(hostile), "xlsx").Bytes("matrix.xlsx")), isEditable: false);
        Faults(document).Should().BeEmpty();
        List<Cell> cells = [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())];
        cells.Where(c => c.CellFormula != null).Should().OnlyContain(c => c.CellFormula!.Text.StartsWith("SUM(", StringComparison.Ordinal));
        cells.Where(c => c.DataType?.Value == CellValues.InlineString).Select(c => SheetText.Unescape(c.InnerText))
            .Should().Contain(CellText.Clean(hostile)).And.OnlyContain(t => !Control().IsMatch(t));
        document.WorkbookPart.ExternalRelationships.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Word_list_is_valid_and_shows_the_text(int text)
    {
        string hostile = HostileRun.Texts[text];
        using var document =
            WordprocessingDocument.Open(
                new MemoryStream(MemoryTarget.Of(HostileRun.Build(hostile), "docx").Bytes("consolidated.docx")), isEditable: false);
        Faults(document).Should().BeEmpty();
        string shown = CellText.Clean(hostile).Replace('\t', ' ').Replace("\n", "", StringComparison.Ordinal);
        document.MainDocumentPart!.Document!.Body!.InnerText.Should().Contain(shown);
        document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.FieldCode>().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Html_holds_its_own_elements_only(int text)
    {
        string hostile = HostileRun.Texts[text];
        string page = Html(hostile);
        using var document = new HtmlParser().ParseDocument(page);
        using var harmless = new HtmlParser().ParseDocument(Html("harmless"));
        document.All.Select(e => e.LocalName).Should().Equal(harmless.All.Select(e => e.LocalName));
        document.All.SelectMany(e => e.Attributes).Select(a => a.Name).Should()
            .NotContain(n => n.StartsWith("on", StringComparison.Ordinal));
        string data = document.GetElementById("data")!.TextContent;
        data.Should().NotContainAny("<", ">", "&", "\u2028", "\u2029");
        using JsonDocument parsed = JsonDocument.Parse(data);
        parsed.RootElement.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("items")[0].GetProperty("text").GetString().Should()
            .StartWith(CellText.Clean(hostile));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_shows_the_text_in_its_cell_and_nothing_else(int text)
    {
        string hostile = HostileRun.Texts[text];
        MarkdownDocument document = Codebook(hostile), harmless = Codebook("harmless");
        document.Descendants().Where(n => n is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or EmphasisInline).Should()
            .BeEmpty();
        document.Descendants<TableCell>().Count().Should().Be(harmless.Descendants<TableCell>().Count());
        TableRow theme = document.Descendants<TableRow>().Last();
        Shown((TableCell)theme[3]).Should().Be(string.Join(' ', CellText.Clean(hostile).Split(' ', '\n', '\t')).Trim());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Bibtex_entries_are_closed_where_they_should_be(int text)
    {
        string file = MemoryTarget.Of(HostileRun.Build(HostileRun.Texts[text]), "bibtex").Text("references.bib");
        file.Should().NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]");

        // BibTeX counts braces behind a backslash too.
        int depth = 0, entries = 0;
        foreach (string line in file.Split('\n'))
        {
            if (line.StartsWith('@'))
            {
                depth.Should().Be(0);
                line.Should().MatchRegex("^@techreport\\{[A-Za-z0-9-]+,$");
                entries++;
            }

            foreach (char c in line)
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                depth.Should().BeGreaterThanOrEqualTo(0);
            }
        }

        depth.Should().Be(0);
        entries.Should().Be(3);
        UnescapedTex().IsMatch(file).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Xml_is_well_formed_and_its_zips_lead_nowhere(int text)
    {
        string hostile = HostileRun.Texts[text];
        MemoryTarget target = MemoryTarget.Of(HostileRun.Build(hostile), "qda", "akn");
        ContentOf(target.Bytes("codebook.qdc")).Should().NotBeEmpty();
        foreach (string file in (string[])["project.qdpx", "akomantoso.zip"])
        {
            using var zip = new ZipArchive(new MemoryStream(target.Bytes(file)));
            zip.Entries.Select(e => e.FullName).Should().OnlyHaveUniqueItems().And.OnlyContain(n => Harmless(n), file);
            foreach (ZipArchiveEntry entry in zip.Entries.Where(e => !e.Name.EndsWith(".txt", StringComparison.Ordinal)))
            {
                using var bytes = new MemoryStream();
                using Stream stream = entry.Open();
                stream.CopyTo(bytes);
                ContentOf(bytes.ToArray()).Should().NotBeEmpty();
            }
        }

        using var akn = new ZipArchive(new MemoryStream(target.Bytes("akomantoso.zip")));
        akn.Entries.Should().HaveCount(2);
        using var reader = new StreamReader(akn.Entries[0].Open());
        ContentOf(Encoding.UTF8.GetBytes(reader.ReadToEnd())).Should().Contain(CellText.Clean(hostile).Trim('\n', '\t', ' '));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_exporter_writes_a_whole_file(int text)
    {
        var target = new MemoryTarget();
        Exporters.Export(HostileRun.Build(HostileRun.Texts[text]), Exporters.All, target.Target);
        target.Names.Should().Equal(Exporters.All.SelectMany(e => e.Files));
        target.Target.Written.Should().OnlyContain(w => w.Bytes > 0);
    }

    private static IEnumerable<string> Faults(OpenXmlPackage document) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    private static string Html(string hostile) => MemoryTarget.Of(HostileRun.Build(hostile), "html").Text("report.html");

    private static MarkdownDocument Codebook(string hostile) =>
        Markdown.Parse(MemoryTarget.Of(HostileRun.Build(hostile), "codebook").Text("codebook.md"), Pipeline);

    private static string Shown(TableCell cell) => string.Join(' ', string.Concat(cell.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    })).Split(' ', '\t')).Trim();

    /// <summary>Texts and attributes of an XML file, outer white space cut.</summary>
    private static List<string> ContentOf(byte[] xml)
    {
        using var reader =
            XmlReader.Create(
                new MemoryStream(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true });
        var texts = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                texts.Add(reader.Value.Trim('\n', '\t', ' '));
            }
        }

        return texts;
    }

    private static bool Harmless(string entry) =>
        !entry.Contains('\\', StringComparison.Ordinal) && !entry.StartsWith('/') && !entry.Contains(':', StringComparison.Ordinal)
            && !Control().IsMatch(entry) && !entry.Split('/').Contains("..");

    /// <summary>Whether a spreadsheet would take a cell for a formula.</summary>
    private static bool Runs(string cell) =>
        cell.TrimStart(' ', '\u00A0', '\u3000', '\uFEFF', '\u200B') is [var first, ..]
            && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212".Contains(first, StringComparison.Ordinal);

    /// <summary>What becomes of a text on its way through UTF-8.</summary>
    private static string Transcoded(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")]
    private static partial Regex Control();

    [GeneratedRegex(@"(?<!\\)[$%#_&^~](?=[^\n])|\\(?!textbackslash|textbrace|textascii|[&%$#_])")]
    private static partial Regex UnescapedTex();
}
