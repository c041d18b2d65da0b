using System.Globalization;
using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>
/// Converts the paragraphs, lists and tables of a story to Word's model. It also enters containers that it has no rule for, so that no text
/// is lost in them.
/// </summary>
internal sealed class OdtBlocks
{
    private const int DeepestLevel = 8;

    private readonly OdtStory _story;
    private readonly OdtStyles _styles;
    private readonly OdtParagraphs _paragraphs;
    private readonly OdtTables _tables;
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastOfStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _instances = [];
    private int? _outline;

    public OdtBlocks(OdtStory story, OdtStyles styles)
    {
        _story = story;
        _styles = styles;
        _paragraphs = new OdtParagraphs(story, styles, this);
        _tables = new OdtTables(story, styles, this);
    }

    /// <summary>The blocks of a container.</summary>
    /// <param name="container">Holds blocks.</param>
    /// <param name="contents">Whether they are entries of a table of contents.</param>
    public IEnumerable<XElement> Read(XElement container, bool contents = false) =>
        container.Elements().SelectMany(block => Block(block, null, contents)).ToList();

    private IEnumerable<XElement> Block(XElement block, OdtPlace? place, bool contents)
    {
        _story.Cancellation.ThrowIfCancellationRequested();
        if (OdtNames.IsSilent(block.Name.LocalName))
        {
            return [];
        }

        return block.Name.LocalName switch
        {
            "p" or "h" when block.Name.Namespace == OdtNames.Text => [Paragraph(block, place, contents)],
            "list" => List(block, place, contents),
            "numbered-paragraph" => NumberedParagraph(block),
            "table" => [_tables.Read(block)],
            "table-of-content" => block.Elements().SelectMany(part => Block(part, null, contents: true)),
            "index-title" => Read(block),
            "frame" or "text-box" or "custom-shape" or "g" or "rect" => Loose(block),
            _ => Read(block, contents),
        };
    }

    /// <summary>A frame outside of any paragraph is one with nothing else in it.</summary>
    private IEnumerable<XElement> Loose(XElement frame)
    {
        var holder = new XElement(OdtNames.Text + "p", new XElement(frame));
        return [_paragraphs.Read(holder, new OdtParagraphSetting())];
    }

    private XElement Paragraph(XElement paragraph, OdtPlace? place, bool contents)
    {
        bool heading = paragraph.Name.LocalName == "h";
        if (heading && place is null && (string?)paragraph.Attribute(OdtNames.Text + "is-list-header") != "true"
            && _styles.Outline is { } outline && IsInOutline(paragraph, outline))
        {
            int level = Math.Clamp(((int?)paragraph.Attribute(OdtNames.Text + "outline-level") ?? 1) - 1, 0, DeepestLevel);
            place = new OdtPlace(_outline ??= _story.Lists.Define(outline), outline, level, Numbered: true);
        }

        return _paragraphs.Read(paragraph, new OdtParagraphSetting
        {
            Instance = place is { Numbered: true } ? InstanceOf(place.Definition) : null,
            ListLevel = place?.Level ?? 0,
            ListStyle = place?.Style,
            Contents = contents,
        });
    }

    /// <summary>A style that names another list, or none, takes its headings out of the numbering of headings.</summary>
    private bool IsInOutline(XElement heading, XElement outline) =>
        _styles.Of("paragraph", (string?)heading.Attribute(OdtNames.Text + "style-name")).List is not { } list
            || list == (string?)outline.Attribute(OdtNames.Style + "name");

    private int InstanceOf(int definition)
    {
        if (!_instances.TryGetValue(definition, out int instance))
        {
            _instances.Add(definition, instance = _story.Lists.Instance(definition));
        }

        return instance;
    }

    private IEnumerable<XElement> List(XElement list, OdtPlace? outer, bool contents)
    {
        string? name = (string?)list.Attribute(OdtNames.Text + "style-name");
        int level = outer is null ? 0 : Math.Min(outer.Level + 1, DeepestLevel);
        OdtPlace place = outer is null ? new OdtPlace(RootDefinition(list, name), StyleOf(list, name), level, true)
            : name is null || _styles.List(name) is not { } own || own == outer.Style ? outer with { Level = level, Numbered = true }
            : new OdtPlace(_story.Lists.Define(own), own, level, true);
        if ((string?)list.Attribute(XNamespace.Xml + "id") is { } id)
        {
            _lists[id] = place.Definition;
        }

        foreach (XElement item in list.Elements())
        {
            foreach (XElement block in Item(item, place, contents))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<XElement> Item(XElement item, OdtPlace place, bool contents)
    {
        if ((int?)item.Attribute(OdtNames.Text + "start-value") is { } start)
        {
            _instances[place.Definition] = _story.Lists.Instance(place.Definition, place.Level, start);
        }

        bool numbered = item.Name.LocalName == "list-item";
        foreach (XElement block in item.Elements())
        {
            foreach (XElement made in Block(block, place with { Numbered = numbered }, contents))
            {
                yield return made;
            }

            numbered &= block.Name.LocalName is not ("p" or "h");
        }
    }

    private int RootDefinition(XElement list, string? name)
    {
        string key = name ?? "";
        int definition = (string?)list.Attribute(OdtNames.Text + "continue-list") is { } id && _lists.TryGetValue(id, out int continued)
            ? continued
            : (string?)list.Attribute(OdtNames.Text + "continue-numbering") == "true" && _lastOfStyle.TryGetValue(key, out int last) ? last
            : _story.Lists.Define(StyleOf(list, name));
        _lastOfStyle[key] = definition;
        return definition;
    }

    /// <summary>A list without a style of its own has that of its first paragraph.</summary>
    private XElement? StyleOf(XElement list, string? name) => _styles.List(name)
        ?? _styles.List(
            list.Descendants().Where(static e => e.Name.LocalName is "p" or "h").Take(1)
                .Select(p => _styles.Of("paragraph", (string?)p.Attribute(OdtNames.Text + "style-name")).List).FirstOrDefault());

    private IEnumerable<XElement> NumberedParagraph(XElement holder)
    {
        string name = (string?)holder.Attribute(OdtNames.Text + "style-name") ?? "";
        string key = "numbered " + ((string?)holder.Attribute(OdtNames.Text + "list-id") ?? name);
        int level = Math.Clamp(((int?)holder.Attribute(OdtNames.Text + "level") ?? 1) - 1, 0, DeepestLevel);
        if (!_lists.TryGetValue(key, out int definition))
        {
            _lists.Add(key, definition = _story.Lists.Define(_styles.List(name)));
        }

        return Item(
            new XElement(OdtNames.Text + "list-item", holder.Attribute(OdtNames.Text + "start-value"), holder.Elements()),
            new OdtPlace(definition, _styles.List(name), level, true),
            contents: false);
    }
}
