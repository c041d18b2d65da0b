using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Export.Packages;
using ReportMiner.Model.Runs;
using Language = ReportMiner.Model.Language;

namespace ReportMiner.Export.Docx;

/// <summary><c>consolidated.docx</c>: the list as a secretariat issues it, changes tracked.</summary>
/// <param name="language">Language that comes first.</param>
internal sealed class DocxExporter(Language language) : IExporter
{
    private const string File = "consolidated.docx";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public string Name => "docx";

    public string Summary => "consolidated list as a Word document, changes tracked";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write(File, s => Write(run, s));

    private void Write(RunView run, Stream stream) =>
        Write(stream, ListBody.Title.In(language), run.Version, new ListBody(run, language).Paragraphs());

    /// <summary>Writes a document of one section.</summary>
    /// <param name="stream">Takes it.</param>
    /// <param name="title">Title of the document, for its header.</param>
    /// <param name="version">Version of the program, for its footer.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    internal static void Write(Stream stream, string title, string version, IEnumerable<Paragraph> paragraphs)
    {
        var package = new OpenPackage();
        package.AddRoot("officeDocument", new("word/document.xml", Type + "document.main+xml", s => Body(paragraphs, s), Relationships));
        package.AddRoot("core-properties", Properties.Part(title));
        package.Add(new("word/styles.xml", Type + "styles+xml", s => Element(s, DocxStyles.Build()), []));
        package.Add(new("word/numbering.xml", Type + "numbering+xml", s => Element(s, DocxNumbering.Build()), []));
        package.Add(new("word/settings.xml", Type + "settings+xml", s => Element(s, Settings()), []));
        package.Add(new(
            "word/header1.xml", Type + "header+xml", s => Element(s, new Header(Paragraph("Header", TrackedRuns.Run(title)))), []));
        package.Add(new("word/footer1.xml", Type + "footer+xml", s => Element(s, new Footer(Footer(version))), []));
        package.Save(stream);
    }

    private static readonly ImmutableArray<PackageRelationship> Relationships =
    [
        new("rIdStyles", "styles", "styles.xml"), new("rIdNumbering", "numbering", "numbering.xml"),
        new("rIdSettings", "settings", "settings.xml"),
        new("rIdHeader", "header", "header1.xml"), new("rIdFooter", "footer", "footer1.xml"),
    ];

    private static void Body(IEnumerable<Paragraph> paragraphs, Stream stream)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Document());
        xml.WriteStartElement(new Body());
        foreach (Paragraph paragraph in paragraphs)
        {
            xml.WriteElement(paragraph);
        }

        xml.WriteElement(Page());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A4, with the margins of a United Nations document; lengths in twentieths of a point.</summary>
    private static SectionProperties Page() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeader" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooter" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1134, Bottom = 1134, Left = 1134, Header = 680, Footer = 567, Gutter = 0 });

    private static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 567 },
        new Compatibility(
            new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15"
            }));

    private static Paragraph Footer(string version) => Paragraph(
        "Footer",
        TrackedRuns.Run($"ReportMiner {version}"),
        new Run(new TabChar()),
        new SimpleField(TrackedRuns.Run("1")) { Instruction = " PAGE " },
        TrackedRuns.Run("/"),
        new SimpleField(TrackedRuns.Run("1")) { Instruction = " NUMPAGES " });

    private static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new(content.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));

    private static void Element(Stream stream, OpenXmlElement element)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteElement(element);
    }
}
