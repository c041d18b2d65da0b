using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReportMiner.Export.Packages;

/// <summary>
/// Writes an Open XML package (ECMA-376 part 2) that has the same bytes on every machine: entries in a fixed order, a fixed time
/// stamp, no mark of the system. The SDK's own package writer takes the clock and makes ids by chance.
/// </summary>
internal sealed class OpenPackage
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    /// <summary>The earliest time that a zip entry can hold.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<PackagePart> _parts = [];
    private readonly List<PackageRelationship> _roots = [];

    /// <summary>Adds a part that the package itself points to.</summary>
    public void AddRoot(string type, PackagePart part)
    {
        _roots.Add(new($"rId{_roots.Count + 1}", type, part.Path));
        Add(part);
    }

    public void Add(PackagePart part) => _parts.Add(part);

    public void Save(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", WriteContentTypes);
            Entry(zip, "_rels/.rels", s => WriteRelationships(s, _roots));
            foreach (PackagePart part in _parts)
            {
                Entry(zip, part.Path, part.Content);
                if (!part.Relationships.IsEmpty)
                {
                    Entry(zip, part.RelationshipsPath, s => WriteRelationships(s, part.Relationships));
                }
            }
        }

        Span<byte> whole = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        ForgetSystem(whole);
        stream.Write(whole);
    }

    private static void Entry(ZipArchive zip, string path, Action<Stream> content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        using Stream stream = entry.Open();
        content(stream);
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

    /// <summary>
    /// Each header of the zip's directory names the system that made it (APPNOTE 4.4.2: the upper byte of "version made by"); the library
    /// writes that of the machine. Zero is right everywhere.
    /// </summary>
    private static void ForgetSystem(Span<byte> zip)
    {
        const int endLength = 22, headerLength = 46;
        Span<byte> end = zip[^endLength..];
        int at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            Span<byte> header = zip[at..];
            header[5] = 0;
            at += headerLength + Length(header, 28) + Length(header, 30) + Length(header, 32);
        }

        static int Length(Span<byte> header, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(header[offset..]);
    }
}
