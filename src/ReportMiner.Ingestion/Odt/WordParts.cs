using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ReportMiner.Ingestion.Docx;

namespace ReportMiner.Ingestion.Odt;

/// <summary>The parts of the Word document that an OpenDocument text is converted to.</summary>
internal sealed class WordParts
{
    private readonly XElement _body;
    private readonly OdtStory _story;
    private readonly double _size;
    private readonly List<(XElement Part, string Kind, bool Header, int Section)> _heads;

    private WordParts(XElement body, OdtStory story, double size, List<(XElement Part, string Kind, bool Header, int Section)> heads) =>
        (_body, _story, _size, _heads) = (body, story, size, heads);

    /// <summary>Characters of the body that are left out on purpose.</summary>
    public int LeftOut { get; private init; }

    /// <summary>Characters that are in the body, its notes and comments.</summary>
    public int BodyCharacters { get; private init; }

    /// <param name="text">The body of the text.</param>
    /// <param name="package">The file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static WordParts Of(XElement text, OdtPackage package, CancellationToken cancellation)
    {
        var story = new OdtStory { Cancellation = cancellation };
        XElement? common = package.Styles?.Element(OdtNames.Office + "styles");
        var own =
            new OdtStyles(
                package.Content.Element(OdtNames.Office + "automatic-styles"), package.Content.Element(OdtNames.Office + "styles"), common);
        var body = new XElement(WordElements.W + "body", new OdtBlocks(story, own).Read(text));
        int characters = Count(body) + story.Notes.Concat(story.Comments).Sum(Count), leftOut = story.LeftOut;
        var heads = new List<(XElement, string, bool, int)>();
        var styles = new OdtStyles(package.Styles?.Element(OdtNames.Office + "automatic-styles"), common);
        int section = 0;
        foreach (IReadOnlyList<(XElement Part, string Kind)> page in OdtHeads.Of(package.Styles, text, own))
        {
            foreach ((XElement part, string kind) in page)
            {
                bool header = part.Name.LocalName.StartsWith("header", StringComparison.Ordinal);
                heads.Add((
                    new XElement(WordElements.W + (header ? "hdr" : "ftr"), new OdtBlocks(story, styles).Read(part)),
                    kind,
                    header,
                    kind == "first" ? 0 : Math.Max(0, section)));
            }

            section += page.Count > 0 && page.All(static p => p.Kind == "first") ? 0 : 1;
        }

        return new WordParts(
            body, story, own.Of("paragraph", "Standard").Size ?? 12, heads) { BodyCharacters = characters, LeftOut = leftOut };
    }

    /// <summary>Writes the parts as a package.</summary>
    public MemoryStream Write()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            Feed(main.AddNewPart<StyleDefinitionsPart>(), Styles());
            Feed(main.AddNewPart<NumberingDefinitionsPart>(), _story.Lists.Part);
            Feed(main.AddNewPart<FootnotesPart>(), new XElement(WordElements.W + "footnotes", _story.Notes));
            if (_story.Comments.Count > 0)
            {
                Feed(main.AddNewPart<WordprocessingCommentsPart>(), new XElement(WordElements.W + "comments", _story.Comments));
            }

            AddHeads(main);
            Feed(
                main,
                new XElement(WordElements.W + "document", new XAttribute(XNamespace.Xmlns + "r", WordElements.R.NamespaceName), _body));
        }

        stream.Position = 0;
        return stream;
    }

    private void AddHeads(MainDocumentPart main)
    {
        foreach (IGrouping<int, (XElement Part, string Kind, bool Header, int Section)> section in _heads.GroupBy(static h => h.Section)
            .OrderBy(static g => g.Key))
        {
            var properties = new XElement(WordElements.W + "sectPr");
            foreach ((XElement content, string kind, bool header, _) in section)
            {
                OpenXmlPart part = header ? main.AddNewPart<HeaderPart>() : main.AddNewPart<FooterPart>();
                Feed(part, content);
                properties.Add(new XElement(
                    WordElements.W + (header ? "headerReference" : "footerReference"),
                    WordElements.Attribute("type", kind),
                    new XAttribute(WordElements.R + "id", main.GetIdOfPart(part))));
            }

            properties.Add(section.Any(static h => h.Kind == "first") ? new XElement(WordElements.W + "titlePg") : null);
            _body.Add(properties);
        }
    }

    private XElement Styles() => new(
        WordElements.W + "styles",
        new XElement(
            WordElements.W + "style",
            WordElements.Attribute("type", "paragraph"),
            WordElements.Attribute("default", "1"),
            WordElements.Attribute("styleId", "usual"),
            WordElements.Value("name", "usual"),
            new XElement(WordElements.W + "rPr", WordElements.Value("sz", Math.Round(_size * 2)))),
        _story.Styles.Values);

    private static int Count(XElement part) => part.Descendants(WordElements.W + "t").Sum(static t => Omissions.Count(t.Value));

    private static void Feed(OpenXmlPart part, XElement content)
    {
        using Stream stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false });
        content.Save(writer);
    }
}
