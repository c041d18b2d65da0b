using System.Text;
using System.Xml;

namespace ReportMiner.Export.Packages;

/// <summary>
/// Writes an Open XML package (ECMA-376 part 2) that has the same bytes on every machine. The SDK's own package writer takes the clock
/// and makes ids by chance.
/// </summary>
internal sealed class OpenPackage
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    private readonly List<PackagePart> _parts = [];
    private readonly List<PackageRelationship> _roots = [];

    /// <summary>Adds a part that the package itself points to.</summary>
    public void AddRoot(string type, PackagePart part)
    {
        _roots.Add(new($"rId{_roots.Count + 1}", type, part.Path));
        Add(part);
    }

    public void Add(PackagePart part) => _parts.Add(part);

    public void Save(Stream stream) => StableZip.Write(stream, Entries());

    private IEnumerable<(string Path, Action<Stream> Content)> Entries()
    {
        yield return ("[Content_Types].xml", WriteContentTypes);
        yield return ("_rels/.rels", s => WriteRelationships(s, _roots));
        foreach (PackagePart part in _parts)
        {
            yield return (part.Path, part.Content);
            if (!part.Relationships.IsEmpty)
            {
                yield return (part.RelationshipsPath, s => WriteRelationships(s, part.Relationships));
            }
        }
    }

    private void WriteContentTypes(Stream stream)
    {
        using XmlWriter xml = Xml(stream);
        xml.WriteStartElement("Types", ContentTypes);
        Default(xml, "rels", RelationshipsType);
        Default(xml, "xml", "application/xml");
        foreach (PackagePart part in _parts)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", "/" + part.Path);
            xml.WriteAttributeString("ContentType", part.ContentType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Default(XmlWriter xml, string extension, string type)
    {
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void WriteRelationships(Stream stream, IEnumerable<PackageRelationship> relationships)
    {
        using XmlWriter xml = Xml(stream);
        xml.WriteStartElement("Relationships", Relationships);
        foreach (PackageRelationship relationship in relationships)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", relationship.Id);
            xml.WriteAttributeString("Type", relationship.Address);
            xml.WriteAttributeString("Target", relationship.Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static XmlWriter Xml(Stream stream) =>
        XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
}
