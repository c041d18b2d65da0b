using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>The heads and feet of the kinds of page that a document uses, in the order of their first use.</summary>
internal static class OdtHeads
{
    /// <returns>For each kind of page, its heads and feet with the kind of page in Word's terms: <c>default</c>, <c>first</c>,
    /// <c>even</c>.</returns>
    public static IEnumerable<IReadOnlyList<(XElement Part, string Kind)>> Of(XElement? styles, XElement content, OdtStyles looks)
    {
        Dictionary<string, XElement> masters = styles?.Descendants(OdtNames.Style + "master-page")
            .GroupBy(static m => (string?)m.Attribute(OdtNames.Style + "name") ?? "", StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal) ?? [];
        foreach ((XElement master, bool first) in Used(masters, content, looks))
        {
            yield return [
                .. master.Elements().Select(part => (part, Kind: Kind(part.Name.LocalName, first))).Where(static p => p.Kind is not null)
                    .Select(static p => (p.part, p.Kind!))
            ];
        }
    }

    private static IEnumerable<(XElement Master, bool First)> Used(Dictionary<string, XElement> masters, XElement content, OdtStyles looks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<string> named =
        [
            .. content.Descendants().Where(static e => e.Name.Namespace == OdtNames.Text && e.Name.LocalName is "p" or "h")
                .Select(p => MasterOf((string?)p.Attribute(OdtNames.Text + "style-name"), looks)).OfType<string>()
                .Distinct(StringComparer.Ordinal)
        ];
        bool opens = MasterOf(FirstStyle(content), looks) is not null;
        foreach (string name in opens ? named : named.Prepend("Standard"))
        {
            for (string? next = name; next is not null && masters.TryGetValue(next, out XElement? master) && seen.Add(next);)
            {
                string? follower = (string?)master.Attribute(OdtNames.Style + "next-style-name");
                bool first = seen.Count == 1 && follower is not null && follower != next;
                yield return (master, first);
                next = follower;
            }
        }
    }

    private static string? FirstStyle(XElement content) =>
        (string?)content.Descendants()
            .FirstOrDefault(
                static e => e.Name.Namespace == OdtNames.Text && e.Name.LocalName is "p" or "h")?.Attribute(OdtNames.Text + "style-name");

    private static string? MasterOf(string? style, OdtStyles looks) =>
        looks.Chain("paragraph", style).Select(static s => (string?)s.Attribute(OdtNames.Style + "master-page-name"))
            .FirstOrDefault(static m => m is not null) is { Length: > 0 } name
            ? name
            : null;

    private static string? Kind(string part, bool first) => part switch
    {
        "header" or "footer" => first ? "first" : "default",
        "header-first" or "footer-first" => "first",
        "header-left" or "footer-left" => "even",
        _ => null,
    };
}
