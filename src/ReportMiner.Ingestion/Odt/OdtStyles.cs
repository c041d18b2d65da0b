using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>The styles that hold in one part: its own automatic ones before the common ones.</summary>
internal sealed class OdtStyles
{
    private readonly Dictionary<(string Family, string Name), XElement> _styles = [];
    private readonly Dictionary<(string Family, string Name), OdtTraits> _traits = [];
    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, OdtTraits> _usual = [];

    /// <param name="sources">Parents of styles, nearest first.</param>
    public OdtStyles(params IEnumerable<XElement?> sources)
    {
        foreach (XElement element in sources.OfType<XElement>().SelectMany(static s => s.Elements()))
        {
            string family = (string?)element.Attribute(OdtNames.Style + "family") ?? "",
                name = (string?)element.Attribute(OdtNames.Style + "name") ?? "";
            if (element.Name == OdtNames.Style + "style")
            {
                _styles.TryAdd((family, name), element);
            }
            else if (element.Name == OdtNames.Style + "default-style")
            {
                _usual.TryAdd(family, OdtTraits.Of(element));
            }
            else if (element.Name == OdtNames.Text + "list-style")
            {
                _lists.TryAdd(name, element);
            }
            else if (element.Name == OdtNames.Text + "outline-style")
            {
                Outline ??= element;
            }
        }
    }

    /// <summary>The numbering of headings; <see langword="null"/> where the document has none.</summary>
    public XElement? Outline { get; }

    public XElement? List(string? name) => name is null ? null : _lists.GetValueOrDefault(name);

    public XElement? Find(string family, string? name) => name is null ? null : _styles.GetValueOrDefault((family, name));

    /// <summary>What a style and those it is based on say; the defaults of its family last where they are asked for.</summary>
    public OdtTraits Of(string family, string? name, bool defaults = true)
    {
        OdtTraits own = OdtTraits.None;
        if (name is not null && !_traits.TryGetValue((family, name), out own!))
        {
            own = Chain(family, name).Select(OdtTraits.Of).Aggregate(OdtTraits.None, static (nearer, style) => nearer.Over(style));
            _traits.Add((family, name), own);
        }

        return defaults && _usual.TryGetValue(family, out OdtTraits? usual) ? own.Over(usual) : own;
    }

    /// <returns>The style and those it is based on, nearest first; a chain that bites its own tail is cut there.</returns>
    public IEnumerable<XElement> Chain(string family, string? name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = name; next is not null && seen.Add(next)
            && Find(family, next) is { } style; next = (string?)style.Attribute(OdtNames.Style + "parent-style-name"))
        {
            yield return style;
        }
    }

    /// <summary>The name that a user sees.</summary>
    public static string ShownName(XElement style) =>
        (string?)style.Attribute(OdtNames.Style + "display-name")
            ?? ((string?)style.Attribute(OdtNames.Style + "name") ?? "").Replace("_20_", " ", StringComparison.Ordinal);
}
