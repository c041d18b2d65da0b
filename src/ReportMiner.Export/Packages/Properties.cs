using System.Text;
using System.Xml;

namespace ReportMiner.Export.Packages;

/// <summary>The properties that an office program shows of a file: title and maker, no time and no machine.</summary>
internal static class Properties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static PackagePart Part(string title) =>
        new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", s => Write(s, title), []);

    private static void Write(Stream stream, string title)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", DublinCore, title);
        xml.WriteElementString("dc", "creator", DublinCore, "ReportMiner");
        xml.WriteEndElement();
    }
}
