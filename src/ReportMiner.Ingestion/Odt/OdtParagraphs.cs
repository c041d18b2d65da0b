using System.Xml.Linq;
using ReportMiner.Ingestion.Docx;

namespace ReportMiner.Ingestion.Odt;

/// <summary>
/// Converts single paragraphs and their content to WordprocessingML. Each letter carries its final format, computed from all styles.
/// </summary>
internal sealed class OdtParagraphs
{
    private const string ContentsStyle = "toc 1";
    private const double TwipsPerPoint = 20;

    private readonly OdtStory _story;
    private readonly OdtStyles _styles;
    private readonly OdtBlocks _blocks;

    public OdtParagraphs(OdtStory story, OdtStyles styles, OdtBlocks blocks) => (_story, _styles, _blocks) = (story, styles, blocks);

    public XElement Read(XElement paragraph, OdtParagraphSetting setting)
    {
        string? style = (string?)paragraph.Attribute(OdtNames.Text + "style-name");
        OdtTraits looks = _styles.Of("paragraph", style);
        var made = new XElement(WordElements.W + "p", Properties(paragraph, style, looks, setting));
        Inline(paragraph, looks, made);
        return made;
    }

    private XElement Properties(XElement paragraph, string? style, OdtTraits looks, OdtParagraphSetting setting)
    {
        (double left, double first) = Indents(style, looks, setting);
        string? name = setting.Contents ? Declare(ContentsStyle, null) : Common(style);
        return new XElement(
            WordElements.W + "pPr",
            name is null ? null : WordElements.Value("pStyle", name),
            setting.Instance is { } instance
                ? new XElement(
                    WordElements.W + "numPr", WordElements.Value("ilvl", setting.ListLevel), WordElements.Value("numId", instance))
                : null,
            new XElement(
                WordElements.W + "ind",
                WordElements.Attribute("left", Math.Round(left * TwipsPerPoint)),
                WordElements.Attribute("firstLine", Math.Round(first * TwipsPerPoint))),
            looks.Centered == true ? WordElements.Value("jc", "center") : null,
            paragraph.Name.LocalName == "h" && !setting.Contents && !HasTemplateName(style)
                ? WordElements.Value("outlineLvl", Math.Clamp(((int?)paragraph.Attribute(OdtNames.Text + "outline-level") ?? 1) - 1, 0, 8))
                : null);
    }

    /// <summary>A list's indents override those of the paragraph's common style and yield to the paragraph's own.</summary>
    private (double Left, double First) Indents(string? style, OdtTraits looks, OdtParagraphSetting setting)
    {
        XElement? label =
            OdtLists.LevelOf(
                setting.ListStyle, setting.ListLevel)?.Descendants(OdtNames.Style + "list-level-label-alignment").FirstOrDefault();
        OdtTraits own = _styles.Find("paragraph", style) is { } element ? OdtTraits.Of(element) : OdtTraits.None;
        double? left = own.Left ?? Length(label, "margin-left") ?? looks.Left;
        double? first = own.FirstLine ?? (setting.Instance is null && label is not null ? 0 : Length(label, "text-indent"))
            ?? looks.FirstLine;
        return (left ?? 0, first ?? 0);
    }

    private static double? Length(XElement? element, string name) => OdtTraits.Points((string?)element?.Attribute(OdtNames.Fo + name));

    private bool HasTemplateName(string? style) =>
        _styles.Chain("paragraph", style).Any(static s => HeadingNames.OfTemplate(OdtStyles.ShownName(s)) > 0);

    /// <returns>The first style of the chain that a user sees, declared with those that it is based on.</returns>
    private string? Common(string? style)
    {
        string? nearest = null;
        string? based = null;
        foreach (XElement link in _styles.Chain("paragraph", style).Where(static s => s.Parent?.Name.LocalName != "automatic-styles")
            .Reverse())
        {
            nearest = Declare(OdtStyles.ShownName(link), based);
            based = nearest;
        }

        return nearest;
    }

    private string Declare(string name, string? based)
    {
        string id = "s-" + name;
        if (!_story.Styles.ContainsKey(id))
        {
            _story.Styles.Add(id, new XElement(
                WordElements.W + "style", WordElements.Attribute("type", "paragraph"), WordElements.Attribute("styleId", id),
                WordElements.Value("name", name), based is null || based == id ? null : WordElements.Value("basedOn", based)));
        }

        return id;
    }

    private void Inline(XElement container, OdtTraits looks, XElement made)
    {
        foreach (XNode node in container.Nodes())
        {
            if (node is XText text)
            {
                made.Add(Run(looks, WordElements.Text(text.Value)));
            }
            else if (node is XElement element)
            {
                Inline(element, element.Name.LocalName, looks, made);
            }
        }
    }

    private void Inline(XElement element, string name, OdtTraits looks, XElement made)
    {
        switch (name)
        {
            case "s":
                made.Add(Run(looks, WordElements.Text(" ")));
                break;
            case "tab":
                made.Add(Run(looks, new XElement(WordElements.W + "tab")));
                break;
            case "line-break":
                made.Add(Run(looks, new XElement(WordElements.W + "br")));
                break;
            case "soft-page-break":
                made.Add(Run(looks, new XElement(WordElements.W + "lastRenderedPageBreak")));
                break;
            case "span":
                OdtTraits own = _styles.Of("text", (string?)element.Attribute(OdtNames.Text + "style-name"), defaults: false);
                Inline(element, own.Over(looks), made);
                break;
            case "note":
                made.Add(Note(element, looks));
                break;
            case "annotation":
                _story.Comments.Add(
                    new XElement(WordElements.W + "comment", WordElements.Attribute("id", _story.Comments.Count), _blocks.Read(element)));
                break;
            case "change" or "change-start":
                made.Add(new XElement(WordElements.W + "ins", WordElements.Attribute("id", 0)));
                break;
            case "frame" or "custom-shape" or "g" or "rect" or "text-box":
                made.Add(Boxes(element));
                break;
            case not null when OdtNames.IsSilent(name):
                break;
            default:
                Inline(element, looks, made);
                break;
        }
    }

    private XElement Note(XElement note, OdtTraits looks)
    {
        int id = _story.Notes.Count + 1;
        string mark = note.Element(OdtNames.Text + "note-citation")?.Value ?? "";
        var place = new XElement(WordElements.W + "footnote", WordElements.Attribute("id", id));
        _story.Notes.Add(place);
        place.Add(note.Elements(OdtNames.Text + "note-body").SelectMany(body => _blocks.Read(body)));
        var reference =
            new XElement(
                WordElements.W + "footnoteReference", WordElements.Attribute("customMarkFollows", "1"), WordElements.Attribute("id", id));
        return Run(looks, reference, WordElements.Text(mark));
    }

    /// <summary>
    /// Text boxes are in frames. The substitute that a frame offers for an object that a program cannot show is not read.
    /// </summary>
    private IEnumerable<XElement> Boxes(XElement frame)
    {
        bool isBox = frame.Name.LocalName == "text-box"
            || frame.Elements().Any(static e => e.Name.Namespace == OdtNames.Text && e.Name.LocalName is "p" or "list");
        if (!isBox)
        {
            return frame.Elements().Where(static e => !OdtNames.IsSilent(e.Name.LocalName)).SelectMany(Boxes);
        }

        var content = new XElement(WordElements.W + "txbxContent", _blocks.Read(frame));
        return
        [
            new XElement(
                WordElements.W + "r",
                new XElement(
                    WordElements.W + "pict", new XElement(WordElements.V + "shape", new XElement(WordElements.V + "textbox", content))))
        ];
    }

    private static XElement Run(OdtTraits looks, params IEnumerable<XElement> parts) => new(
        WordElements.W + "r",
        new XElement(
            WordElements.W + "rPr",
            looks.Bold == true ? new XElement(WordElements.W + "b") : null,
            looks.Italic == true ? new XElement(WordElements.W + "i") : null,
            looks.Hidden == true ? new XElement(WordElements.W + "vanish") : null,
            looks.Spread is { } spread ? WordElements.Value("spacing", Math.Round(spread * TwipsPerPoint)) : null,
            looks.Size is { } size ? WordElements.Value("sz", Math.Round(size * 2)) : null,
            looks.Underlined == true ? WordElements.Value("u", "single") : null,
            looks.Raised == true ? WordElements.Value("vertAlign", "superscript") : null),
        parts);
}
